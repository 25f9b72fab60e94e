package app.ballast.discussion;

import app.ballast.common.SubjectRef;
import app.ballast.people.PersonId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The table of customers' requests. */
@Component
class RequestStore {

    private static final String SELECT = """
            select id, version, subject_id, customer, people, worth, source, link, note, added_by, added_by_name, added_at
            from discussion_request\s""";

    private final JdbcClient database;

    RequestStore(JdbcClient database) {
        this.database = database;
    }

    /** Those for several subjects of one type, by number of the subject, in order. */
    Map<Long, List<RequestRow>> of(String type, Collection<Long> subjects) {
        Map<Long, List<RequestRow>> found = new LinkedHashMap<>();
        if (!subjects.isEmpty()) {
            database.sql(SELECT + "where subject_type = :type and subject_id in (:ids) order by id")
                    .param("type", type)
                    .param("ids", subjects)
                    .query(row -> {
                        found.computeIfAbsent(row.getLong("subject_id"), any -> new ArrayList<>())
                                .add(read(row));
                    });
        }
        return found;
    }

    /** The newest for one subject, at most {@code most}. */
    List<RequestRow> newest(SubjectRef subject, int most) {
        return database.sql(SELECT + """
                        where subject_type = :type and subject_id = :id order by id desc fetch first :most rows only""")
                .param("type", subject.type())
                .param("id", subject.id())
                .param("most", most)
                .query((row, number) -> read(row))
                .list();
    }

    Optional<RequestRow> find(SubjectRef subject, RequestId id) {
        return database.sql(SELECT + "where subject_type = :type and subject_id = :subject and id = :id")
                .param("type", subject.type())
                .param("subject", subject.id())
                .param("id", id.value())
                .query((row, number) -> read(row))
                .optional();
    }

    /** Sums by number of the subject, of those that anybody asks for. */
    Map<Long, RequestSum> sums(String type, Collection<Long> subjects) {
        Map<Long, RequestSum> sums = new HashMap<>();
        if (!subjects.isEmpty()) {
            database.sql("""
                            select subject_id, sum(requests) as requests, count(*) as customers,
                                coalesce(sum(people), 0) as people, coalesce(sum(worth), 0) as worth
                            from (
                                select subject_id, lower(customer) as name, count(*) as requests,
                                    max(people) as people, max(worth) as worth
                                from discussion_request where subject_type = :type and subject_id in (:ids)
                                group by subject_id, lower(customer)) as customer
                            group by subject_id""").param("type", type).param("ids", subjects).query(row -> {
                sums.put(
                        row.getLong("subject_id"),
                        new RequestSum(
                                row.getInt("requests"),
                                row.getInt("customers"),
                                row.getLong("people"),
                                row.getBigDecimal("worth")));
            });
        }
        return sums;
    }

    /** @param by null where that is nobody here */
    RequestId add(SubjectRef subject, CustomerRequest wanted, @Nullable PersonId by, String byName, Instant at) {
        GeneratedKeyHolder made = new GeneratedKeyHolder();
        said(database.sql("""
                                insert into discussion_request (subject_type, subject_id, customer, people, worth, source,
                                    link, note, added_by, added_by_name, added_at)
                                values (:type, :subject, :customer, :people, :worth, :source, :link, :note, :by, :name,
                                    :at)"""), wanted)
                .param("type", subject.type())
                .param("subject", subject.id())
                .param("by", by == null ? null : by.value())
                .param("name", byName)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update(made, "id");
        return new RequestId(Objects.requireNonNull(made.getKey()).longValue());
    }

    /** @return whether it still had the version */
    boolean change(RequestId id, long version, CustomerRequest wanted) {
        return said(database.sql("""
                                        update discussion_request set version = version + 1, customer = :customer,
                                            people = :people, worth = :worth, source = :source, link = :link, note = :note
                                        where id = :id and version = :version"""), wanted)
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                > 0;
    }

    void remove(RequestId id) {
        database.sql("delete from discussion_request where id = :id")
                .param("id", id.value())
                .update();
    }

    private static JdbcClient.StatementSpec said(JdbcClient.StatementSpec statement, CustomerRequest wanted) {
        return statement
                .param("customer", wanted.customer())
                .param("people", wanted.people())
                .param("worth", wanted.worth())
                .param("source", wanted.source().name())
                .param("link", wanted.link())
                .param("note", wanted.note());
    }

    private static RequestRow read(ResultSet row) throws SQLException {
        Long by = row.getObject("added_by", Long.class);
        BigDecimal worth = row.getBigDecimal("worth");
        return new RequestRow(
                new RequestId(row.getLong("id")),
                row.getLong("version"),
                new CustomerRequest(
                        row.getString("customer"),
                        row.getObject("people", Long.class),
                        worth,
                        RequestSource.valueOf(row.getString("source")),
                        row.getString("link"),
                        row.getString("note")),
                by == null ? null : new PersonId(by),
                row.getString("added_by_name"),
                row.getObject("added_at", OffsetDateTime.class).toInstant());
    }
}
