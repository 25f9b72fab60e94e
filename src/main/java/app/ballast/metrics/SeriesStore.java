package app.ballast.metrics;

import app.ballast.common.SearchText;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ServiceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of series. */
@Component
class SeriesStore {

    private static final String SELECT =
            "select id, series_key, name, metric, unit, unit_label, combine, daily, better, side, product_id, service_id,"
                    + " window_days, source from series ";

    private static final String WHERE = """
            where product_id in (:products) and (:side = '' or side = :side)
            and (lower(name) like :words escape '!' or series_key like :words escape '!'
                or lower(source) like :words escape '!')""";

    private final JdbcClient database;

    SeriesStore(JdbcClient database) {
        this.database = database;
    }

    Optional<SeriesRef> byKey(String key) {
        return database.sql(SELECT + "where series_key = :key")
                .param("key", key)
                .query(SeriesStore::read)
                .optional();
    }

    Optional<SeriesRef> byId(SeriesId id) {
        return database.sql(SELECT + "where id = :id")
                .param("id", id.value())
                .query(SeriesStore::read)
                .optional();
    }

    /** As {@link #byId}; nobody else writes points of it until the transaction ends. */
    Optional<SeriesRef> lock(SeriesId id) {
        return database.sql(SELECT + "where id = :id for update")
                .param("id", id.value())
                .query(SeriesStore::read)
                .optional();
    }

    /** As {@link #lock(SeriesId)}. */
    Optional<SeriesRef> lock(String key) {
        return database.sql(SELECT + "where series_key = :key for update")
                .param("key", key)
                .query(SeriesStore::read)
                .optional();
    }

    List<SeriesRef> ofProduct(ProductId product) {
        return database.sql(SELECT + "where product_id = :product order by series_key")
                .param("product", product.value())
                .query(SeriesStore::read)
                .list();
    }

    List<SeriesRef> ofProducts(Collection<ProductId> products) {
        return products.isEmpty()
                ? List.of()
                : database.sql(SELECT + "where product_id in (:products) order by series_key")
                        .param(
                                "products",
                                products.stream().map(ProductId::value).toList())
                        .query(SeriesStore::read)
                        .list();
    }

    /** By key; the restricted products that the asker does not see are not among the products. */
    List<SeriesRef> page(Collection<ProductId> products, SeriesFilter filter, int offset, int limit) {
        return filtered(
                        SELECT + WHERE + " order by series_key offset :offset rows fetch next :limit rows only",
                        products,
                        filter)
                .param("offset", offset)
                .param("limit", limit)
                .query(SeriesStore::read)
                .list();
    }

    int count(Collection<ProductId> products, SeriesFilter filter) {
        return filtered("select count(*) from series " + WHERE, products, filter)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec filtered(String sql, Collection<ProductId> products, SeriesFilter filter) {
        String words = SearchText.contains(filter.text());
        return database.sql(sql)
                .param("products", products.stream().map(ProductId::value).toList())
                .param("words", words.isEmpty() ? "%" : words)
                .param("side", filter.side() == null ? "" : filter.side().name());
    }

    Map<SeriesId, ProductId> products(Collection<SeriesId> ids) {
        Map<SeriesId, ProductId> products = new HashMap<>();
        if (!ids.isEmpty()) {
            database.sql("select id, product_id from series where id in (:ids)")
                    .param("ids", ids.stream().map(SeriesId::value).toList())
                    .query(row -> {
                        products.put(new SeriesId(row.getLong(1)), new ProductId(row.getLong(2)));
                    });
        }
        return products;
    }

    SeriesRef define(NewSeries series, String key, Instant now) {
        Optional<SeriesRef> there = byKey(key);
        if (there.isPresent()) {
            return there.get();
        }
        Long service = series.service() == null ? null : series.service().id().value();
        database.sql("""
                        insert into series (series_key, name, metric, unit, unit_label, combine, daily, better, side,
                                            product_id, service_id, window_days, source, created_at)
                        values (:key, :name, :metric, :unit, :label, :combine, :daily, :better, :side, :product,
                                :service, :window, :source, :now)""")
                .param("key", key)
                .param("name", series.name())
                .param("metric", series.metric())
                .param("unit", series.unit().name())
                .param("label", series.unitLabel())
                .param("combine", series.combine().name())
                .param("daily", series.daily())
                .param("better", series.better().name())
                .param("side", series.side().name())
                .param("product", series.product().value())
                .param("service", service)
                .param("window", series.windowDays())
                .param("source", series.source())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return byKey(key).orElseThrow();
    }

    private static SeriesRef read(ResultSet row, int number) throws SQLException {
        return new SeriesRef(
                new SeriesId(row.getLong("id")),
                row.getString("series_key"),
                row.getString("name"),
                row.getString("metric"),
                Unit.valueOf(row.getString("unit")),
                row.getString("unit_label"),
                Combine.valueOf(row.getString("combine")),
                row.getBoolean("daily"),
                Better.valueOf(row.getString("better")),
                Side.valueOf(row.getString("side")),
                new ProductId(row.getLong("product_id")),
                service(row),
                (Integer) row.getObject("window_days"),
                row.getString("source"));
    }

    private static @Nullable ServiceId service(ResultSet row) throws SQLException {
        long service = row.getLong("service_id");
        return row.wasNull() ? null : new ServiceId(service);
    }
}
