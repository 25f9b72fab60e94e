package app.ballast.engagement;

import app.ballast.metrics.PointOrigin;
import app.ballast.metrics.PointTally;
import app.ballast.portfolio.ProductId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of retention cells. */
@Component
class RetentionStore {

    private static final String SELECT =
            "select product_id, cohort_start, week, active, counted_to, origin, recorded_at from retention_cell ";
    private static final String COHORTS = "and cohort_start between :from and :to order by cohort_start, week";

    /** Where a cell stands. */
    private record Place(LocalDate cohortStart, int week) {}

    /** A cell with who entered it. */
    private record Stored(RetentionCell cell, PointOrigin origin) {}

    private final JdbcClient database;
    private final JdbcTemplate batches;

    RetentionStore(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /** The cells of the cohorts that began from {@code from} to {@code to}, both included, by cohort and week. */
    List<RetentionCell> cells(ProductId product, LocalDate from, LocalDate to) {
        return stored(product, from, to).stream().map(Stored::cell).toList();
    }

    /** As {@link #cells(ProductId, LocalDate, LocalDate)} for several products, in one query; one without any is left out. */
    Map<ProductId, List<RetentionCell>> cells(Collection<ProductId> products, LocalDate from, LocalDate to) {
        Map<ProductId, List<RetentionCell>> found = new HashMap<>();
        if (!products.isEmpty()) {
            database.sql(SELECT + "where product_id in (:products) " + COHORTS)
                    .param("products", products.stream().map(ProductId::value).toList())
                    .param("from", from)
                    .param("to", to)
                    .query(row -> {
                        found.computeIfAbsent(new ProductId(row.getLong("product_id")), id -> new ArrayList<>())
                                .add(cell(row));
                    });
        }
        return found;
    }

    /**
     * Stores cells in place of those that are there. What a person entered stays, and so does what was counted later: an
     * older report that is imported after a newer one takes nothing back.
     */
    PointTally record(ProductId product, Collection<RetentionCell> wanted, PointOrigin origin, Instant now) {
        if (wanted.isEmpty()) {
            return PointTally.NONE;
        }
        Map<Place, Stored> there = there(product, wanted);
        List<Object[]> inserts = new ArrayList<>();
        List<Object[]> updates = new ArrayList<>();
        long unchanged = 0;
        long kept = 0;
        for (RetentionCell cell : wanted) {
            Stored before = there.get(new Place(cell.cohortStart(), cell.week()));
            Object[] row = {
                cell.active(),
                cell.countedTo(),
                origin.name(),
                now.atOffset(ZoneOffset.UTC),
                product.value(),
                cell.cohortStart(),
                cell.week()
            };
            if (before == null) {
                inserts.add(row);
            } else if (sameOrOlder(cell, before.cell())) {
                unchanged++;
            } else if (before.origin() == PointOrigin.PERSON && origin != PointOrigin.PERSON) {
                kept++;
            } else {
                updates.add(row);
            }
        }
        batches.batchUpdate(
                "insert into retention_cell (active, counted_to, origin, recorded_at, product_id, cohort_start, week)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                inserts);
        batches.batchUpdate(
                "update retention_cell set active = ?, counted_to = ?, origin = ?, recorded_at = ?"
                        + " where product_id = ? and cohort_start = ? and week = ?",
                updates);
        return new PointTally(inserts.size() + updates.size(), unchanged, kept);
    }

    /** A finished week's count stays the same however much later it is counted again. */
    private static boolean sameOrOlder(RetentionCell cell, RetentionCell before) {
        return cell.countedTo().isBefore(before.countedTo())
                || (cell.active() == before.active() && before.finished() == cell.finished());
    }

    private Map<Place, Stored> there(ProductId product, Collection<RetentionCell> wanted) {
        LocalDate first = wanted.stream()
                .map(RetentionCell::cohortStart)
                .min(LocalDate::compareTo)
                .orElseThrow();
        LocalDate last = wanted.stream()
                .map(RetentionCell::cohortStart)
                .max(LocalDate::compareTo)
                .orElseThrow();
        Map<Place, Stored> there = new HashMap<>();
        stored(product, first, last)
                .forEach(stored -> there.put(
                        new Place(stored.cell().cohortStart(), stored.cell().week()), stored));
        return there;
    }

    private List<Stored> stored(ProductId product, LocalDate from, LocalDate to) {
        return database.sql(SELECT + "where product_id = :product " + COHORTS)
                .param("product", product.value())
                .param("from", from)
                .param("to", to)
                .query((row, number) -> new Stored(cell(row), PointOrigin.valueOf(row.getString("origin"))))
                .list();
    }

    private static RetentionCell cell(ResultSet row) throws SQLException {
        return new RetentionCell(
                row.getObject("cohort_start", LocalDate.class),
                row.getInt("week"),
                row.getLong("active"),
                row.getObject("counted_to", LocalDate.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
