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
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which news no letter has told of yet. */
@Component
class NewsMailStore {

    /** A letter tells of no more; the inbox has all. */
    private static final int MOST = 500;

    private static final String MARK = """
            update notification set mailed_at = :now
            where person_id = :person and mailed_at is null and kind in (:kinds)""";

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
                                select id, subject_type, subject_id, kind, place, author_name, words, created_at, read_at,
                                       through_type, through_id
                                from notification
                                where person_id = :person and mailed_at is null and read_at is null and kind in (:kinds)
                                order by id desc fetch first :most rows only""")
                        .param("person", person.value())
                        .param("kinds", kinds(groups))
                        .param("most", MOST)
                        .query(InboxStore::read)
                        .list();
    }

    /**
     * That a letter tells of these, and so of none that came while they were being read; and that what else was read in the
     * inbox, or is older than what one letter holds, comes in none.
     *
     * @throws OptimisticLockingFailureException where another node tells of some of them; the letter must not be kept
     */
    void told(PersonId person, Set<NewsGroup> groups, List<Stored> news, Instant now) {
        if (groups.isEmpty()) {
            return;
        }
        database.sql(MARK + " and (read_at is not null or id < :oldest)")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("person", person.value())
                .param("kinds", kinds(groups))
                .param("oldest", news.size() < MOST ? 0 : news.getLast().id())
                .update();
        if (!news.isEmpty()
                && database.sql(MARK + " and id in (:ids)")
                                .param("now", now.atOffset(ZoneOffset.UTC))
                                .param("person", person.value())
                                .param("kinds", kinds(groups))
                                .param("ids", news.stream().map(Stored::id).toList())
                                .update()
                        != news.size()) {
            throw new OptimisticLockingFailureException("Another node tells of the same news.");
        }
    }

    /** That there is nothing to tell of some groups, whatever comes. */
    void skip(PersonId person, Set<NewsGroup> groups, Instant now) {
        if (!groups.isEmpty()) {
            database.sql(MARK)
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
