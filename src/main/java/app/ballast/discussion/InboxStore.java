package app.ballast.discussion;

import app.ballast.common.SubjectRef;
import app.ballast.discussion.InboxFilter.Shelf;
import app.ballast.discussion.subjects.SubjectCard;
import app.ballast.people.PersonId;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and marks what somebody was told; what no longer exists for them is passed over. */
@Component
class InboxStore {

    /** No product has this number: SQL knows no empty list. */
    private static final Set<Long> NONE = Set.of(-1L);

    private final JdbcClient database;
    private final Subjects subjects;
    private final PortfolioService portfolio;

    InboxStore(JdbcClient database, Subjects subjects, PortfolioService portfolio) {
        this.database = database;
        this.subjects = subjects;
        this.portfolio = portfolio;
    }

    /** A subject of which there are news. */
    record Counted(SubjectRef subject, int count, int unread) {}

    /** A row; {@code place} on the page of its subject. */
    record Stored(
            long id,
            SubjectRef subject,
            NewsKind kind,
            String place,
            String author,
            List<String> words,
            @Nullable SubjectRef through,
            Instant at,
            boolean read) {

        /** All that has to exist for whoever reads it. */
        Stream<SubjectRef> about() {
            return Stream.concat(Stream.of(subject), Stream.ofNullable(through));
        }

        /** Its words; what it was told through is called as it is now. */
        List<String> words(Map<SubjectRef, SubjectCard> cards) {
            SubjectCard card = through == null ? null : cards.get(through);
            return card == null ? words : List.of(card.label());
        }
    }

    /** Subjects by their newest news. */
    List<Counted> groups(PersonId person, InboxFilter filter, int offset, int limit) {
        return ask(
                        """
                        select n.subject_type, n.subject_id, max(n.id) as newest, count(*) as told,
                               sum(case when n.read_at is null then 1 else 0 end) as unread
                        from notification n
                        """ + "where " + where(filter) + " group by n.subject_type, n.subject_id order by newest desc"
                                + " offset :offset rows fetch next :limit rows only",
                        person)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, number) ->
                        new Counted(new SubjectRef(row.getString(1), row.getLong(2)), row.getInt(4), row.getInt(5)))
                .list();
    }

    /** The newest news of some subjects, {@code most} of each. */
    List<Stored> newest(PersonId person, InboxFilter filter, Collection<SubjectRef> of, int most) {
        Map<String, Set<Long>> numbers = of.stream()
                .collect(Collectors.groupingBy(
                        SubjectRef::type, Collectors.mapping(SubjectRef::id, Collectors.toSet())));
        Map<String, Object> values = new HashMap<>();
        String named = numbers.entrySet().stream()
                .map(type -> {
                    int place = values.size();
                    values.put("type" + place, type.getKey());
                    values.put("ids" + place, type.getValue());
                    return "n.subject_type = :type" + place + " and n.subject_id in (:ids" + place + ")";
                })
                .collect(Collectors.joining(" or ", "(", ")"));
        return ask("""
                        select * from (
                            select n.id, n.subject_type, n.subject_id, n.kind, n.place, n.author_name, n.words,
                                   n.created_at, n.read_at, n.through_type, n.through_id,
                                   row_number() over (partition by n.subject_type, n.subject_id order by n.id desc) as nth
                            from notification n
                            """ + "where " + where(filter) + " and " + named + """
                        ) t where nth <= :most order by id desc""", person)
                .params(values)
                .param("most", most)
                .query(InboxStore::read)
                .list();
    }

    /** How many are unread, counted no further than to {@code most}. */
    int unread(PersonId person, int most) {
        return ask(
                        "select count(*) from (select 1 from notification n where "
                                + where(new InboxFilter(null, Shelf.UNREAD)) + " fetch first :most rows only) t",
                        person)
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    /** How many are unread, by kind. */
    Map<NewsKind, Integer> unreadByKind(PersonId person) {
        Map<NewsKind, Integer> found = new HashMap<>();
        ask(
                        "select n.kind, count(*) from notification n where "
                                + where(new InboxFilter(null, Shelf.UNREAD)) + " group by n.kind",
                        person)
                .query(row -> {
                    found.put(NewsKind.valueOf(row.getString(1)), row.getInt(2));
                });
        return found;
    }

    /** Marks what a filter shows, so that it can be told by the moment. */
    int mark(PersonId person, InboxPart part, InboxMark.Act act, Instant now) {
        String set =
                switch (act) {
                    case READ -> "read_at = :now";
                    case UNREAD -> "read_at = null";
                    case ARCHIVE -> "archived_at = :now, read_at = coalesce(read_at, :now)";
                    case RESTORE -> "archived_at = null";
                };
        String still =
                switch (act) {
                    case READ -> "n.read_at is null";
                    case UNREAD -> "n.read_at is not null";
                    case ARCHIVE -> "n.archived_at is null";
                    case RESTORE -> "n.archived_at is not null";
                };
        SubjectRef subject = part.subject();
        String which = (part.entry() == null ? "" : " and n.id = :entry")
                + (subject == null ? "" : " and n.subject_type = :type and n.subject_id = :subject");
        // Past a subquery over the same table, which H2 would ask again for every row.
        JdbcClient.StatementSpec statement = ask(
                "update notification n set " + set + " where " + still + " and " + where(part.filter()) + which,
                person);
        if (act == InboxMark.Act.READ || act == InboxMark.Act.ARCHIVE) {
            statement = statement.param("now", now.atOffset(ZoneOffset.UTC));
        }
        if (part.entry() != null) {
            statement = statement.param("entry", part.entry());
        }
        if (subject != null) {
            statement = statement.param("type", subject.type()).param("subject", subject.id());
        }
        return statement.update();
    }

    /** Takes back what was marked as read, or put away, in a moment. */
    int undo(PersonId person, InboxMark mark) {
        String set = mark.act() == InboxMark.Act.ARCHIVE
                ? "read_at = case when read_at = :at then null else read_at end, archived_at = null where archived_at = :at"
                : "read_at = null where read_at = :at";
        return database.sql("update notification set " + set + " and person_id = :person")
                .param("at", mark.at().atOffset(ZoneOffset.UTC))
                .param("person", person.value())
                .update();
    }

    /** Removes what was read, or put away, before a moment, and what was told before an earlier one; some at a time. */
    int clear(Instant readBefore, Instant toldBefore, int most) {
        List<Long> old = database.sql("""
                        select id from notification where read_at < :read or created_at < :told
                        order by id fetch first :most rows only""")
                .param("read", readBefore.atOffset(ZoneOffset.UTC))
                .param("told", toldBefore.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, number) -> row.getLong(1))
                .list();
        return old.isEmpty()
                ? 0
                : database.sql("delete from notification where id in (:old)")
                        .param("old", old)
                        .update();
    }

    private String where(InboxFilter filter) {
        NewsGroup group = filter.group();
        String kinds = group == null
                ? ""
                : Stream.of(NewsKind.values())
                        .filter(kind -> kind.group() == group)
                        .map(kind -> "'" + kind.name() + "'")
                        .collect(Collectors.joining(", ", " and n.kind in (", ")"));
        String shelf =
                switch (filter.shelf()) {
                    case INBOX -> " and n.archived_at is null";
                    case UNREAD -> " and n.archived_at is null and n.read_at is null";
                    case ARCHIVED -> " and n.archived_at is not null";
                };
        return "n.person_id = :person" + shelf + kinds + " and " + subjects.visible("n.subject_type", "n.subject_id")
                + " and (n.through_type is null or " + subjects.visible("n.through_type", "n.through_id") + ")";
    }

    private JdbcClient.StatementSpec ask(String sql, PersonId person) {
        Set<Long> products =
                portfolio.visibleProducts().stream().map(ProductId::value).collect(Collectors.toSet());
        return database.sql(sql)
                .param("person", person.value())
                .param("products", products.isEmpty() ? NONE : products);
    }

    static Stored read(ResultSet row, int number) throws SQLException {
        String words = row.getString("words");
        return new Stored(
                row.getLong("id"),
                new SubjectRef(row.getString("subject_type"), row.getLong("subject_id")),
                NewsKind.valueOf(row.getString("kind")),
                row.getString("place"),
                row.getString("author_name"),
                words.isEmpty() ? List.of() : List.of(words.split("\n", -1)),
                row.getString("through_type") == null
                        ? null
                        : new SubjectRef(row.getString("through_type"), row.getLong("through_id")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("read_at") != null);
    }
}
