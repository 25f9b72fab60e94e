package app.ballast.discussion;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is named in which comment. */
@Component
class MentionStore {

    private final JdbcClient database;

    MentionStore(JdbcClient database) {
        this.database = database;
    }

    /** Names exactly whom the stored text names. Whoever was named before keeps the time of it. */
    void put(CommentId comment, String body, Instant at) {
        List<String> text = List.of(body);
        List<Long> people =
                MentionText.people(text).stream().map(one -> one.value()).toList();
        List<Long> teams =
                MentionText.teams(text).stream().map(one -> one.value()).toList();
        put(comment, "person", people, at);
        put(comment, "team", teams, at);
    }

    private void put(CommentId comment, String kind, Collection<Long> numbers, Instant at) {
        database.sql(
                        "delete from discussion_mention where comment_id = :comment and kind = :kind and named_id not in (:named)")
                .param("comment", comment.value())
                .param("kind", kind)
                .param("named", numbers.isEmpty() ? List.of(0L) : numbers)
                .update();
        for (long number : numbers) {
            database.sql("""
                            insert into discussion_mention (comment_id, kind, named_id, created_at)
                            select :comment, :kind, :named, :at where not exists (
                                select 1 from discussion_mention
                                where comment_id = :comment and kind = :kind and named_id = :named)""")
                    .param("comment", comment.value())
                    .param("kind", kind)
                    .param("named", number)
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }
}
