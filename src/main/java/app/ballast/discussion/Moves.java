package app.ballast.discussion;

import app.ballast.common.SubjectRef;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Moves comments, votes and requests from one subject to another of the same type, and back. A few statements, however many there are. */
@Component
class Moves {

    private final EntityManager entities;

    Moves(EntityManager entities) {
        this.entities = entities;
    }

    /** A vote stays where its person has voted for the other too. */
    void move(SubjectRef from, SubjectRef to) {
        Map<String, Object> both = Map.of("type", from.type(), "from", from.id(), "to", to.id());
        run("""
                insert into discussion_moved (subject_type, from_id, thing, thing_id)
                select subject_type, subject_id, 'COMMENT', id from discussion_comment
                where subject_type = :type and subject_id = :from""", Map.of("type", from.type(), "from", from.id()));
        run("""
                insert into discussion_moved (subject_type, from_id, thing, thing_id)
                select subject_type, subject_id, 'VOTE', id from discussion_vote v
                where subject_type = :type and subject_id = :from and not exists (
                    select 1 from discussion_vote o
                    where o.subject_type = :type and o.subject_id = :to and o.person_id = v.person_id)""", both);
        run("""
                insert into discussion_moved (subject_type, from_id, thing, thing_id)
                select subject_type, subject_id, 'REQUEST', id from discussion_request
                where subject_type = :type and subject_id = :from""", Map.of("type", from.type(), "from", from.id()));
        run("update discussion_request set subject_id = :to " + moved("REQUEST", ":from"), both);
        run("update discussion_comment set subject_id = :to " + moved("COMMENT", ":from"), both);
        run("update discussion_vote set subject_id = :to " + moved("VOTE", ":from"), both);
    }

    /** Brings back what {@link #move} took from {@code from}, as far as it still is with {@code to}. */
    void moveBack(SubjectRef from, SubjectRef to) {
        Map<String, Object> both = Map.of("type", from.type(), "from", from.id(), "to", to.id());
        run("update discussion_comment set subject_id = :from " + moved("COMMENT", ":to"), both);
        // What was answered meanwhile stays in its thread.
        run("""
                update discussion_comment set subject_id = :from
                where subject_type = :type and subject_id = :to and parent_id in (
                    select id from discussion_comment where subject_type = :type and subject_id = :from)""", both);
        run("update discussion_vote set subject_id = :from " + moved("VOTE", ":to"), both);
        run("update discussion_request set subject_id = :from " + moved("REQUEST", ":to"), both);
        run(
                "delete from discussion_moved where subject_type = :type and from_id = :from",
                Map.of("type", from.type(), "from", from.id()));
    }

    private static String moved(String thing, String present) {
        return """
                 where subject_type = :type and subject_id = %s and id in (
                    select thing_id from discussion_moved
                    where subject_type = :type and from_id = :from and thing = '%s')""".formatted(present, thing);
    }

    private void run(String sql, Map<String, Object> parameters) {
        Query statement = entities.createNativeQuery(sql);
        parameters.forEach(statement::setParameter);
        statement.executeUpdate();
    }
}
