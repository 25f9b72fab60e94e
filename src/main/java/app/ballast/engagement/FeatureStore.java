package app.ballast.engagement;

import app.ballast.backlog.WorkItemId;
import app.ballast.metrics.SeriesId;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ServiceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The tables of features and of the services that they need. */
@Component
class FeatureStore {

    private static final String SELECT = """
            select id, version, product_id, feature_key, name, core_action, item_id, series_id, target_share, target_due,
                   shipped_on, archived, set_by, set_at
            from feature\s""";

    private final JdbcClient database;

    FeatureStore(JdbcClient database) {
        this.database = database;
    }

    /** Those of these products that are not archived, by name. Two queries. */
    List<StoredFeature> of(Collection<ProductId> products) {
        return products.isEmpty()
                ? List.of()
                : withServices(
                        database.sql(SELECT + "where product_id in (:products) and not archived order by name, id")
                                .param(
                                        "products",
                                        products.stream().map(ProductId::value).toList())
                                .query((row, n) -> read(row))
                                .list());
    }

    /** Archived or not. */
    Optional<StoredFeature> find(String key) {
        return withServices(database.sql(SELECT + "where feature_key = :key")
                        .param("key", key)
                        .query((row, n) -> read(row))
                        .list())
                .stream()
                .findFirst();
    }

    /** Lets others who add features to the product, or change them, wait for the end of this transaction. */
    void lock(ProductId product) {
        database.sql("select id from product where id = :id for update")
                .param("id", product.value())
                .query(Long.class)
                .single();
    }

    FeatureId add(StoredFeature feature) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        values(database.sql("""
                                insert into feature (version, product_id, feature_key, name, core_action, item_id, series_id,
                                    target_share, target_due, shipped_on, archived, set_by, set_at)
                                values (0, :product, :key, :name, :action, :item, :series, :share, :due, :shipped, false,
                                    :by, :at)"""), feature)
                .param("product", feature.product().value())
                .param("key", feature.key())
                .param("series", feature.series().value())
                .update(key, "id");
        FeatureId id = new FeatureId(key.getKeyAs(Number.class) instanceof Number number ? number.longValue() : 0);
        addServices(id, feature.services());
        return id;
    }

    /** Whether it was still at this version. */
    boolean change(StoredFeature to) {
        boolean changed = values(database.sql("""
                                        update feature set version = version + 1, name = :name, core_action = :action,
                                            item_id = :item, target_share = :share, target_due = :due,
                                            shipped_on = :shipped, set_by = :by, set_at = :at
                                        where id = :id and version = :version and not archived"""), to)
                        .param("id", to.id().value())
                        .param("version", to.version())
                        .update()
                == 1;
        if (changed) {
            database.sql("delete from feature_service where feature_id = :id")
                    .param("id", to.id().value())
                    .update();
            addServices(to.id(), to.services());
        }
        return changed;
    }

    void archived(FeatureId id, boolean archived) {
        database.sql("update feature set archived = :archived, version = version + 1 where id = :id")
                .param("archived", archived)
                .param("id", id.value())
                .update();
    }

    private void addServices(FeatureId id, Set<ServiceId> services) {
        for (ServiceId service : services) {
            database.sql("insert into feature_service (feature_id, service_id) values (:feature, :service)")
                    .param("feature", id.value())
                    .param("service", service.value())
                    .update();
        }
    }

    private static JdbcClient.StatementSpec values(JdbcClient.StatementSpec statement, StoredFeature feature) {
        WorkItemId item = feature.item();
        return statement
                .param("name", feature.name())
                .param("action", feature.coreAction())
                .param("item", item == null ? null : item.value(), Types.BIGINT)
                .param("share", feature.targetShare(), Types.NUMERIC)
                .param("due", feature.targetDue(), Types.DATE)
                .param("shipped", feature.shippedOn(), Types.DATE)
                .param("by", feature.setBy())
                .param("at", feature.setAt().atOffset(ZoneOffset.UTC));
    }

    private List<StoredFeature> withServices(List<StoredFeature> features) {
        if (features.isEmpty()) {
            return features;
        }
        Map<FeatureId, Set<ServiceId>> services = new HashMap<>();
        database.sql("select feature_id, service_id from feature_service where feature_id in (:ids)")
                .param("ids", features.stream().map(one -> one.id().value()).toList())
                .query(row -> {
                    services.computeIfAbsent(new FeatureId(row.getLong(1)), id -> new HashSet<>())
                            .add(new ServiceId(row.getLong(2)));
                });
        return features.stream()
                .map(one -> one.needing(services.getOrDefault(one.id(), Set.of())))
                .toList();
    }

    private static StoredFeature read(ResultSet row) throws SQLException {
        Long item = row.getObject("item_id", Long.class);
        return new StoredFeature(
                new FeatureId(row.getLong("id")),
                row.getLong("version"),
                new ProductId(row.getLong("product_id")),
                row.getString("feature_key"),
                row.getString("name"),
                row.getString("core_action"),
                item == null ? null : new WorkItemId(item),
                new SeriesId(row.getLong("series_id")),
                row.getBigDecimal("target_share"),
                day(row, "target_due"),
                day(row, "shipped_on"),
                row.getBoolean("archived"),
                row.getString("set_by"),
                instant(row, "set_at"),
                Set.of());
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
