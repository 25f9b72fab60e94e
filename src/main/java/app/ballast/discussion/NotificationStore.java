package app.ballast.discussion;

import app.ballast.common.Actor;
import app.ballast.common.SubjectRef;
import app.ballast.people.PersonId;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of what people were told. */
@Component
class NotificationStore {

    private static final int BATCH = 500;

    private final JdbcClient database;
    private final JdbcTemplate batches;

    NotificationStore(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /** News on their way to one person. */
    record Letter(PersonId person, News news) {

        Once once() {
            return new Once(person, news.event());
        }
    }

    /** That somebody was told of an event. */
    record Once(PersonId person, String event) {}

    /** Who was told of these events already. */
    Set<Once> told(Collection<String> events) {
        return new HashSet<>(database.sql("select person_id, event_key from notification where event_key in (:events)")
                .param("events", events)
                .query((row, number) -> new Once(new PersonId(row.getLong(1)), row.getString(2)))
                .list());
    }

    void add(List<Letter> letters, Actor author, Instant now) {
        batches.batchUpdate("""
                insert into notification (person_id, event_key, kind, subject_type, subject_id, place, author_id,
                                          author_name, words, created_at, through_type, through_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", letters, BATCH, (row, letter) -> {
            News news = letter.news();
            row.setLong(1, letter.person().value());
            row.setString(2, news.event());
            row.setString(3, news.kind().name());
            row.setString(4, news.subject().type());
            row.setLong(5, news.subject().id());
            row.setString(6, news.place());
            row.setObject(7, author.personId(), Types.BIGINT);
            row.setString(8, author.name());
            row.setString(9, String.join("\n", news.words()));
            row.setObject(10, now.atOffset(ZoneOffset.UTC));
            SubjectRef through = news.through();
            row.setString(11, through == null ? null : through.type());
            row.setObject(12, through == null ? null : through.id(), Types.BIGINT);
        });
    }
}
