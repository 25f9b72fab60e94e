package app.ballast.discussion;

import app.ballast.discussion.InboxStore.Stored;
import app.ballast.people.PersonId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which news no letter has told of yet. */
@Component
class NewsMailStore {

    /** A letter tells of no more; the inbox has all. */
    private static final int MOST = 500;

    private final JdbcClient database;

    NewsMailStore(JdbcClient database) {
        this.database = database;
    }

    /** Who waits for news of which groups. One statement. */
    Map<PersonId, Set<NewsGroup>> waiting() {
        Map<PersonId, Set<NewsGroup>> found = new HashMap<>();
        database.sql("select distinct person_id, kind from notification where mailed_at is null")
                .query(row -> {
                    found.computeIfAbsent(new PersonId(row.getLong(1)), person -> EnumSet.noneOf(NewsGroup.class))
                            .add(NewsKind.valueOf(row.getString(2)).group());
                });
        return found;
    }

    /** Unread news of some groups that no letter has told of, the newest first, at most {@value #MOST}. */
    List<Stored> unread(PersonId person, Set<NewsGroup> groups) {
        return groups.isEmpty()
                ? List.of()
                : database.sql("""
                                select id, subject_type, subject_id, kind, place, author_name, words, created_at, read_at
                                from notification
                                where person_id = :person and mailed_at is null and read_at is null and kind in (:kinds)
                                order by id desc fetch first :most rows only""")
                        .param("person", person.value())
                        .param("kinds", kinds(groups))
                        .param("most", MOST)
                        .query(InboxStore::read)
                        .list();
    }

    /** That there is nothing more to tell of some groups. */
    void mark(PersonId person, Set<NewsGroup> groups, Instant now) {
        if (!groups.isEmpty()) {
            database.sql("""
                            update notification set mailed_at = :now
                            where person_id = :person and mailed_at is null and kind in (:kinds)""")
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .param("person", person.value())
                    .param("kinds", kinds(groups))
                    .update();
        }
    }

    /** That news from before a moment come by no letter. */
    void skipOlder(Instant before, Instant now) {
        database.sql("update notification set mailed_at = :now where mailed_at is null and created_at < :before")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static List<String> kinds(Set<NewsGroup> groups) {
        return Stream.of(NewsKind.values())
                .filter(kind -> groups.contains(kind.group()))
                .map(NewsKind::name)
                .toList();
    }
}
