package app.ballast.reliability.checkimport;

import app.ballast.reliability.statuschecks.Status;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The stored checks of one service by time, a page at a time. Rows may be written behind it while it goes on. */
final class StoredChecks implements Iterator<StagedCheck> {

    private static final int PAGE = 5_000;
    private static final Instant BEFORE_ALL = Instant.parse("1970-01-01T00:00:00Z");

    private final JdbcClient database;
    private final long service;
    private Iterator<StagedCheck> page = List.<StagedCheck>of().iterator();
    private Instant reached = BEFORE_ALL;
    private boolean more = true;

    StoredChecks(JdbcClient database, long service) {
        this.database = database;
        this.service = service;
    }

    @Override
    public boolean hasNext() {
        if (!page.hasNext() && more) {
            List<StagedCheck> next = load();
            more = next.size() == PAGE;
            page = next.iterator();
        }
        return page.hasNext();
    }

    @Override
    public StagedCheck next() {
        StagedCheck check = page.next();
        reached = check.at();
        return check;
    }

    private List<StagedCheck> load() {
        return database.sql("""
                        select checked_at, status, http_status, response_ms from status_check
                        where service_id = :service and checked_at > :reached
                        order by checked_at fetch first %d rows only""".formatted(PAGE))
                .param("service", service)
                .param("reached", reached.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new StagedCheck(
                        0,
                        StagedCheck.micros(
                                row.getObject(1, OffsetDateTime.class).toInstant()),
                        0,
                        Status.valueOf(row.getString(2)),
                        (Integer) row.getObject(3),
                        (Integer) row.getObject(4)))
                .list();
    }
}
