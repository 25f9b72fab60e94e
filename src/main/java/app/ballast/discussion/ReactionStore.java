package app.ballast.discussion;

import app.ballast.people.PersonId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people think of comments without a word. */
@Component
class ReactionStore {

    private final JdbcClient database;

    ReactionStore(JdbcClient database) {
        this.database = database;
    }

    /** Those of several comments by number, in the order of {@link Reaction}; counted, so that it is as much for any crowd. */
    Map<Long, List<ReactionCount>> of(Collection<Long> comments, long reader) {
        if (comments.isEmpty()) {
            return Map.of();
        }
        Map<Long, Map<Reaction, ReactionCount>> found = new HashMap<>();
        database.sql("""
                        select comment_id, sign, count(*) as people,
                            max(case when person_id = :reader then 1 else 0 end) as mine
                        from discussion_reaction where comment_id in (:comments) group by comment_id, sign""").param("comments", comments).param("reader", reader).query(row -> {
            Reaction sign = Reaction.valueOf(row.getString("sign"));
            found.computeIfAbsent(row.getLong("comment_id"), any -> new TreeMap<>())
                    .put(sign, new ReactionCount(sign, row.getInt("people"), row.getInt("mine") > 0));
        });
        Map<Long, List<ReactionCount>> counts = new HashMap<>();
        found.forEach((comment, signs) -> counts.put(comment, List.copyOf(signs.values())));
        return counts;
    }

    /** Thinks so, or no longer. */
    void set(CommentId comment, PersonId person, Reaction sign, boolean wanted, Instant at) {
        database.sql(
                        "delete from discussion_reaction where comment_id = :comment and person_id = :person and sign = :sign")
                .param("comment", comment.value())
                .param("person", person.value())
                .param("sign", sign.name())
                .update();
        if (wanted) {
            database.sql("insert into discussion_reaction (comment_id, person_id, sign, created_at)"
                            + " values (:comment, :person, :sign, :at)")
                    .param("comment", comment.value())
                    .param("person", person.value())
                    .param("sign", sign.name())
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }
}
