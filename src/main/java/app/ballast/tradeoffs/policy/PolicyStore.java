package app.ballast.tradeoffs.policy;

import app.ballast.metrics.Metric;
import app.ballast.portfolio.ProductId;
import app.ballast.tradeoffs.policy.PolicyVersion.CountedSlo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The table of policies, its parts in {@link PolicyParts}. Always four statements to read any number of them. */
@Component
class PolicyStore {

    private final JdbcClient database;
    private final PolicyParts parts;

    PolicyStore(JdbcClient database, PolicyParts parts) {
        this.database = database;
        this.parts = parts;
    }

    /** All versions of a product's policy, the newest first. */
    List<PolicyVersion> of(ProductId product) {
        return read("where product_id = :value order by number desc", product.value());
    }

    Optional<PolicyVersion> find(PolicyId id) {
        return read("where id = :value", id.value()).stream().findFirst();
    }

    /** What both sides have signed and holds by now, by product. */
    Map<ProductId, PolicyVersion> inForce(Collection<ProductId> products, Instant now) {
        Set<ProductId> wanted = Set.copyOf(products);
        return read("where state = 'SIGNED' and holds_from <= :value", Sql.utc(now)).stream()
                .filter(policy -> wanted.contains(policy.product()))
                .collect(Collectors.toMap(
                        PolicyVersion::product,
                        policy -> policy,
                        (one, other) -> one.number() > other.number() ? one : other));
    }

    /** Lets others who change policies of the product wait for the end of this transaction. */
    void lock(ProductId product) {
        database.sql("select id from product where id = :id for update")
                .param("id", product.value())
                .query(Long.class)
                .single();
    }

    PolicyId add(ProductId product, PolicyText text, String by, Instant at) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        written(database.sql("""
                                insert into policy (row_version, product_id, number, state, from_day, targets, adoption,
                                    drafted_by, drafted_at)
                                values (0, :product,
                                    (select coalesce(max(p.number), 0) + 1 from policy p where p.product_id = :product),
                                    'DRAFT', :from, :targets, :adoption, :by, :at)"""), text, by, at)
                .param("product", product.value())
                .update(key, "id");
        PolicyId id = new PolicyId(key.getKeyAs(Number.class) instanceof Number number ? number.longValue() : 0);
        parts.write(id, text);
        return id;
    }

    /** Makes a draft another, which nobody has signed; false where it is another already, or no draft. */
    boolean change(PolicyId id, long version, PolicyText text, String by, Instant at) {
        boolean changed = written(database.sql("""
                                        update policy set row_version = row_version + 1, from_day = :from,
                                            targets = :targets, adoption = :adoption, drafted_by = :by, drafted_at = :at,
                                            product_by_id = null, product_by = null, product_at = null,
                                            technology_by_id = null, technology_by = null, technology_at = null
                                        where id = :id and row_version = :version and state = 'DRAFT'"""), text, by, at)
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
        if (changed) {
            parts.write(id, text);
        }
        return changed;
    }

    /**
     * Keeps the signatures of a draft.
     *
     * @param holdsFrom null where one is missing still
     */
    boolean sign(PolicyId id, long version, Signatures signatures, @Nullable Instant holdsFrom) {
        return Sql.signatures(database.sql("""
                                        update policy set row_version = row_version + 1, state = :state, holds_from = :holds,
                                            product_by_id = :productId, product_by = :product, product_at = :productAt,
                                            technology_by_id = :technologyId, technology_by = :technology,
                                            technology_at = :technologyAt
                                        where id = :id and row_version = :version and state = 'DRAFT'"""), signatures)
                        .param("state", holdsFrom == null ? PolicyState.DRAFT.name() : PolicyState.SIGNED.name())
                        .param("holds", holdsFrom == null ? null : Sql.utc(holdsFrom), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    void count(PolicyId id, List<CountedSlo> objectives) {
        parts.count(id, objectives);
    }

    boolean withdraw(PolicyId id, long version) {
        return database.sql("update policy set row_version = row_version + 1, state = 'WITHDRAWN'"
                                + " where id = :id and row_version = :version and state = 'DRAFT'")
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    private static JdbcClient.StatementSpec written(
            JdbcClient.StatementSpec statement, PolicyText text, String by, Instant at) {
        return statement
                .param("from", text.from())
                .param(
                        "targets",
                        text.targets().metrics().stream()
                                .sorted(Comparator.naturalOrder())
                                .map(Metric::key)
                                .collect(Collectors.joining(",")))
                .param("adoption", text.targets().adoption())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC));
    }

    private List<PolicyVersion> read(String where, Object value) {
        List<Row> rows = database.sql("select * from policy " + where)
                .param("value", value)
                .query((row, n) -> row(row))
                .list();
        PolicyParts.Parts found =
                parts.of(rows.stream().map(row -> row.id().value()).toList());
        return rows.stream().map(row -> row.version(found)).toList();
    }

    private static Row row(ResultSet row) throws SQLException {
        String targets = row.getString("targets");
        return new Row(
                new PolicyId(row.getLong("id")),
                row.getLong("row_version"),
                new ProductId(row.getLong("product_id")),
                row.getInt("number"),
                PolicyState.valueOf(row.getString("state")),
                new CountingTargets(
                        targets.isEmpty()
                                ? Set.of()
                                : Arrays.stream(targets.split(","))
                                        .map(Metric::of)
                                        .collect(Collectors.toSet()),
                        row.getBoolean("adoption")),
                row.getObject("from_day", LocalDate.class),
                Sql.instant(row, "holds_from"),
                Sql.signatures(row),
                row.getString("drafted_by"),
                Sql.needed(row, "drafted_at"));
    }

    /** A row of the table, without what hangs on it. */
    private record Row(
            PolicyId id,
            long rowVersion,
            ProductId product,
            int number,
            PolicyState state,
            CountingTargets targets,
            LocalDate from,
            @Nullable Instant holdsFrom,
            Signatures signatures,
            String by,
            Instant at) {

        PolicyVersion version(PolicyParts.Parts parts) {
            return new PolicyVersion(
                    id,
                    rowVersion,
                    product,
                    number,
                    state,
                    new PolicyText(parts.levels(id), targets, parts.band(id), from),
                    holdsFrom,
                    signatures,
                    by,
                    at,
                    parts.objectives(id));
        }
    }
}
