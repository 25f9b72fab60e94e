package app.ballast.discussion;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What comments said before they were edited or deleted. */
@Component
class TextStore {

    private static final int MOST = 100;

    private final JdbcClient database;

    TextStore(JdbcClient database) {
        this.database = database;
    }

    /** A text that a comment once had. */
    record Text(String body, Instant writtenAt) {}

    void keep(CommentId comment, String body, Instant writtenAt) {
        database.sql("""
                        insert into discussion_comment_text (comment_id, number, body, written_at)
                        select :comment, coalesce(max(number), 0) + 1, :body, :at
                        from discussion_comment_text where comment_id = :comment""")
                .param("comment", comment.value())
                .param("body", body)
                .param("at", writtenAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The newest first, at most 100. */
    List<Text> of(CommentId comment) {
        return database.sql("""
                        select body, written_at from discussion_comment_text where comment_id = :comment
                        order by number desc fetch first :most rows only""")
                .param("comment", comment.value())
                .param("most", MOST)
                .query((row, number) -> new Text(
                        row.getString("body"),
                        row.getObject("written_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Takes back what was kept last; empty where it is gone for good. */
    Optional<String> takeLast(CommentId comment) {
        Optional<Text> last = of(comment).stream().findFirst();
        database.sql("""
                        delete from discussion_comment_text where comment_id = :comment and number =
                            (select max(number) from discussion_comment_text where comment_id = :comment)""").param("comment", comment.value()).update();
        return last.map(Text::body);
    }

    /** Forgets every text of what was deleted before a time. */
    int forget(Instant deletedBefore) {
        return database.sql("""
                        delete from discussion_comment_text where comment_id in
                            (select id from discussion_comment where deleted_at < :before)""")
                .param("before", deletedBefore.atOffset(ZoneOffset.UTC))
                .update();
    }
}
