package app.ballast.discussion;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which answers of several threads are shown: the newest of each, read at once. */
@Component
class AnswerStore {

    private static final String NEWEST = """
        select id, parent_id, answers from (
            select id, parent_id, count(*) over (partition by parent_id) as answers,
                row_number() over (partition by parent_id order by id desc) as place
            from discussion_comment where parent_id in (:threads)) as answer
        where place <= :most order by id\
        """;

    private final JdbcClient database;

    AnswerStore(JdbcClient database) {
        this.database = database;
    }

    /**
     * One answer.
     *
     * @param answers how many its thread has in all
     */
    record Answer(long id, long thread, int answers) {}

    List<Answer> newest(Collection<Long> threads, int most) {
        if (threads.isEmpty()) {
            return List.of();
        }
        return database.sql(NEWEST)
                .param("threads", threads)
                .param("most", most)
                .query((row, number) -> new Answer(row.getLong("id"), row.getLong("parent_id"), row.getInt("answers")))
                .list();
    }
}
