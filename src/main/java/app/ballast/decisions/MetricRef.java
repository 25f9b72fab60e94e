package app.ballast.decisions;

import app.ballast.common.DomainException;
import java.util.Arrays;
import java.util.Locale;

/**
 * Names something that is measured, in whatever room.
 *
 * @param of the key of a series, the number of a service or SLO, or the number of a product
 */
public record MetricRef(Kind kind, String of) {

    /** What is measured. */
    public enum Kind {
        /** A series: active users, adoption of a feature, revenue, or one of anybody's own. */
        SERIES,
        /** Availability of a product. */
        AVAILABILITY,
        /** Availability of a service. */
        SERVICE,
        /** What is left of the budget of an SLO at the end of a day, as a signed share. */
        BUDGET,
        /** Incidents a week that touch a service which is critical for the product. */
        INCIDENTS,
        /** Daily by monthly active users of a product. */
        STICKINESS;

        /** Key of its name in the message bundle, which has a place for what it is of. */
        public String labelKey() {
            return "decisions.metric." + name();
        }
    }

    /** The metric in a text as {@link #toString} makes it; what is none answers as a metric that is not there. */
    public static MetricRef of(String text) {
        int colon = text.indexOf(':');
        String kind = colon < 0 ? "" : text.substring(0, colon).toUpperCase(Locale.ROOT);
        return Arrays.stream(Kind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .map(one -> new MetricRef(one, text.substring(colon + 1)))
                .orElseThrow(() -> DomainException.invalid("metric", "decisions.error.metric", text));
    }

    /** Its number where it is of something numbered. */
    long number() {
        try {
            return Long.parseLong(of);
        } catch (NumberFormatException none) {
            throw DomainException.invalid("metric", "decisions.error.metric", this);
        }
    }

    /** {@code series:chk-active-users-7d}, {@code budget:12}. */
    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT) + ":" + of;
    }
}
