package app.ballast.backlog.ui;

import app.ballast.backlog.BacklogRow;
import java.math.BigDecimal;
import java.util.List;

/**
 * What the browser draws the matrix from. Mirrored in ballast-matrix.ts.
 *
 * @param summary what is shown, in a sentence
 * @param currency ISO code
 * @param path what stands before the key in the address of an item
 * @param query what stands behind it
 * @param dots in the order of the queue
 */
record MatrixModel(String summary, String currency, String path, String query, List<Dot> dots) {

    /**
     * One item.
     *
     * @param effort person-weeks
     * @param cost cost of delay, money by week
     * @param score money by week and person-week
     */
    record Dot(String key, String title, String kind, BigDecimal effort, BigDecimal cost, BigDecimal score) {}

    /** The items of which effort and cost of delay are known. */
    static List<Dot> dots(List<BacklogRow> rows) {
        return rows.stream().flatMap(row -> dot(row).stream()).toList();
    }

    private static java.util.Optional<Dot> dot(BacklogRow row) {
        BigDecimal effort = row.effort();
        BigDecimal cost = row.costOfDelay();
        BigDecimal score = row.score();
        if (effort == null || cost == null || score == null) {
            return java.util.Optional.empty();
        }
        String kind = row.kind().code();
        return java.util.Optional.of(
                new Dot(row.key().toString(), row.title(), kind, effort, cost, score.stripTrailingZeros()));
    }
}
