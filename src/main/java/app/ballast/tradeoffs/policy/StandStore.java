package app.ballast.tradeoffs.policy;

import app.ballast.portfolio.ProductId;
import app.ballast.reliability.SloRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of which level held when. */
@Component
class StandStore {

    private static final String SELECT = "select * from policy_stand ";
    private static final int LONGEST_TITLE = 300;
    private static final int DIGITS = 4;

    /** What the column holds: a budget may be overspent a thousand times. */
    private static final BigDecimal LEAST = new BigDecimal("-999999999");

    private final JdbcClient database;

    StandStore(JdbcClient database) {
        this.database = database;
    }

    /** What holds now, by product. */
    Map<ProductId, LevelStand> now() {
        return database.sql(SELECT + "where until_at is null").query((row, n) -> read(row)).list().stream()
                .collect(Collectors.toMap(LevelStand::product, Function.identity()));
    }

    /** What held from a moment on, the newest first, at most {@code most}. */
    List<LevelStand> since(ProductId product, Instant from, int most) {
        return database.sql(SELECT + "where product_id = :product and (until_at is null or until_at > :from)"
                        + " order by since_at desc, id desc fetch first :most rows only")
                .param("product", product.value())
                .param("from", Sql.utc(from))
                .param("most", most)
                .query((row, n) -> read(row))
                .list();
    }

    void end(ProductId product, Instant at) {
        database.sql("update policy_stand set until_at = :at where product_id = :product and until_at is null")
                .param("at", Sql.utc(at))
                .param("product", product.value())
                .update();
    }

    void begin(Standing now, Instant at) {
        begin(now.product(), now.level(), now.version(), now.slo(), now.remaining(), at);
    }

    /** @param remaining what the worst counting SLO has left, as a signed share */
    void begin(
            ProductId product,
            PolicyLevel level,
            @Nullable Integer version,
            SloRow worst,
            double remaining,
            Instant at) {
        database.sql("""
                        insert into policy_stand (product_id, action, words, policy_number, slo_id, slo_title, remaining,
                            since_at)
                        values (:product, :action, :words, :number, :slo, :title, :remaining, :at)""")
                .param("product", product.value())
                .param("action", level.action().name())
                .param("words", level.words())
                .param("number", version, Types.INTEGER)
                .param("slo", worst.id().value())
                .param("title", title(worst))
                .param("remaining", rounded(remaining))
                .param("at", Sql.utc(at))
                .update();
    }

    /** Keeps how far the level that holds has come. */
    void see(Standing now) {
        database.sql("update policy_stand set slo_id = :slo, slo_title = :title, remaining = :remaining"
                        + " where product_id = :product and until_at is null")
                .param("slo", now.slo().id().value())
                .param("title", title(now.slo()))
                .param("remaining", rounded(now.remaining()))
                .param("product", now.product().value())
                .update();
    }

    /** Whether what is kept tells the same as what is known now, as far as it is kept. */
    static boolean tellsOf(LevelStand kept, Standing now) {
        return kept.objective().equals(title(now.slo()))
                && BigDecimal.valueOf(kept.remaining()).compareTo(rounded(now.remaining())) == 0;
    }

    private static BigDecimal rounded(double remaining) {
        return BigDecimal.valueOf(remaining).max(LEAST).setScale(DIGITS, RoundingMode.HALF_UP);
    }

    private static String title(SloRow slo) {
        String title = slo.title();
        return title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title;
    }

    private static LevelStand read(ResultSet row) throws SQLException {
        return new LevelStand(
                new ProductId(row.getLong("product_id")),
                PolicyAction.valueOf(row.getString("action")),
                row.getString("words"),
                row.getObject("policy_number", Integer.class),
                row.getString("slo_title"),
                row.getBigDecimal("remaining").doubleValue(),
                Sql.needed(row, "since_at"),
                Sql.instant(row, "until_at"));
    }
}
