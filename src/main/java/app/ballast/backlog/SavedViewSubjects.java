package app.ballast.backlog;

import app.ballast.common.SubjectRef;
import app.ballast.discussion.subjects.SubjectAudience;
import app.ballast.discussion.subjects.SubjectCard;
import app.ballast.discussion.subjects.SubjectKind;
import app.ballast.people.PersonId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Saved views as subjects of news: those that are shared exist for everybody, the others for whoever made them. */
@Component
class SavedViewSubjects implements SubjectKind {

    private final JdbcClient database;

    SavedViewSubjects(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String type() {
        return ViewService.SUBJECT;
    }

    @Override
    public Map<Long, SubjectCard> cards(Collection<Long> ids) {
        Map<Long, SubjectCard> cards = new HashMap<>();
        database.sql("select id, name, filter_text, shared, owner_id from saved_view where id in (:ids)")
                .param("ids", ids)
                .query(row -> {
                    long id = row.getLong(1);
                    cards.put(
                            id,
                            new SubjectCard(
                                    new SubjectRef(ViewService.SUBJECT, id),
                                    row.getString(2),
                                    BacklogLinks.view(new SavedViewId(id), row.getString(3)),
                                    row.getBoolean(4)
                                            ? SubjectAudience.everybody()
                                            : SubjectAudience.only(new PersonId(row.getLong(5)))));
                });
        return cards;
    }

    @Override
    public String visible(String subject) {
        return "exists (select 1 from saved_view s where s.id = " + subject
                + " and (s.shared or s.owner_id = :person))";
    }
}
