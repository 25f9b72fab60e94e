package app.ballast.backlog;

import app.ballast.discussion.subjects.SubjectAudience;
import app.ballast.discussion.subjects.SubjectCard;
import app.ballast.discussion.subjects.SubjectKind;
import app.ballast.people.PersonId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Saved views as subjects of news: those that are shared exist for everybody, the others for whoever made them. */
@Component
class SavedViewSubjects implements SubjectKind {

    /** A view that holds more items cannot be watched: who is told of everything is told of nothing. */
    static final int MOST_WATCHED = 5_000;

    private final JdbcClient database;
    private final ViewWatching watching;

    SavedViewSubjects(JdbcClient database, ViewWatching watching) {
        this.database = database;
        this.watching = watching;
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
                                    new SavedViewId(id).subject(),
                                    row.getString(2),
                                    BacklogLinks.view(new SavedViewId(id), row.getString(3)),
                                    row.getBoolean(4)
                                            ? SubjectAudience.everybody()
                                            : SubjectAudience.only(new PersonId(row.getLong(5)))));
                });
        return cards;
    }

    @Override
    public void watched(long view, Set<PersonId> watchers) {
        database.sql("select filter_text from saved_view where id = :view")
                .param("view", view)
                .query(String.class)
                .optional()
                .ifPresent(text -> watching.follow(new SavedViewId(view), text, watchers, MOST_WATCHED));
    }

    @Override
    public String visible(String subject) {
        return "exists (select 1 from saved_view s where s.id = " + subject
                + " and (s.shared or s.owner_id = :person))";
    }
}
