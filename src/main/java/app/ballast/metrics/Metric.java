package app.ballast.metrics;

import app.ballast.common.DomainException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The metrics of a product for which a target may be set. */
public enum Metric {
    /** Availability over 30 days; its target is the objective of the error budget. */
    AVAILABILITY("availability", Side.RELIABILITY, Unit.RATIO),
    /** Distinct people active on a day. */
    ACTIVE_USERS_1D("active-users-1d", Side.PRODUCT, Unit.PEOPLE),
    /** Distinct people active in the 7 days to a day. */
    ACTIVE_USERS_7D("active-users-7d", Side.PRODUCT, Unit.PEOPLE),
    /** Distinct people active in the 28 days to a day. */
    ACTIVE_USERS_28D("active-users-28d", Side.PRODUCT, Unit.PEOPLE),
    /** Distinct people active in the 30 days to a day. */
    ACTIVE_USERS_30D("active-users-30d", Side.PRODUCT, Unit.PEOPLE),
    /** Daily by monthly active users. */
    STICKINESS("stickiness", Side.PRODUCT, Unit.RATIO),
    /** Of those who first came in a week, the share active in the week after. */
    RETENTION_WEEK_1("retention-week-1", Side.PRODUCT, Unit.RATIO);

    private final String key;
    private final Side side;
    private final Unit unit;

    Metric(String key, Side side, Unit unit) {
        this.key = key;
        this.side = side;
        this.unit = unit;
    }

    /** The metric of this name; refused, with the names that there are, where there is none. */
    public static Metric of(String key) {
        return Arrays.stream(values())
                .filter(metric -> metric.key.equals(key))
                .findFirst()
                .orElseThrow(() -> DomainException.invalid(
                        "metric",
                        "metrics.error.metric",
                        key,
                        Arrays.stream(values()).map(Metric::key).collect(Collectors.joining(", "))));
    }

    /** Short name, as it stands in addresses and at the end of a series' key: {@code active-users-7d}. */
    public String key() {
        return key;
    }

    public Side side() {
        return side;
    }

    public Unit unit() {
        return unit;
    }

    /** More is better for all of them. */
    public Better better() {
        return Better.UP;
    }
}
