package app.ballast.sources;

import static app.ballast.sources.SourceStore.utc;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What polling reads and writes of sources. Whoever polls one holds a claim on it, which no second one gets meanwhile, on
 * this node or another; what comes after a claim has ended is not written.
 */
@Component
class PollStore {

    private static final int MOST = 1_000;

    private final JdbcClient database;

    PollStore(JdbcClient database) {
        this.database = database;
    }

    /** Sources that are due and that nobody polls, the longest waiting first. */
    List<Source> due(Instant now) {
        return database.sql(SourceStore.SELECT + """
                        where active and next_at <= :now and (claimed_until is null or claimed_until <= :now)
                        order by next_at, id fetch first %d rows only""".formatted(MOST))
                .param("now", utc(now))
                .query(SourceStore::read)
                .list();
    }

    /** Claims a source, at once and for all to see; false where somebody else polls it. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean claim(SourceId id, String claim, Instant now, Instant until) {
        return database.sql("""
                                update source set claim = :claim, claimed_until = :until
                                where id = :id and (claimed_until is null or claimed_until <= :now)""")
                        .param("claim", claim)
                        .param("until", utc(until))
                        .param("id", id.value())
                        .param("now", utc(now))
                        .update()
                > 0;
    }

    /** Writes a success down and gives the claim back; false where the claim is not ours any more. */
    boolean succeeded(SourceId id, String claim, Instant now, Instant next, int points, int dropped) {
        return database.sql("""
                                update source set claim = null, claimed_until = null, next_at = :next, read_until = :now,
                                    last_success_at = :now, last_points = :points, last_dropped = :dropped, failures = 0
                                where id = :id and claim = :claim""")
                        .param("now", utc(now))
                        .param("next", utc(next))
                        .param("points", points)
                        .param("dropped", dropped)
                        .param("id", id.value())
                        .param("claim", claim)
                        .update()
                > 0;
    }

    /** Writes a failure down and gives the claim back. */
    void failed(SourceId id, String claim, Instant now, Instant next, Said error) {
        database.sql("""
                        update source set claim = null, claimed_until = null, next_at = :next, last_failure_at = :now,
                            last_error = :error, failures = failures + 1
                        where id = :id and claim = :claim""")
                .param("now", utc(now))
                .param("next", utc(next))
                .param("error", error.stored())
                .param("id", id.value())
                .param("claim", claim)
                .update();
    }
}
