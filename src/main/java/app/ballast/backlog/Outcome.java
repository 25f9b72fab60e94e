package app.ballast.backlog;

import app.ballast.common.CleanText;
import app.ballast.common.Decimals;
import app.ballast.common.DomainException;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an item is to bring about, so that somebody can look later whether it did.
 *
 * @param purpose what gets better, at most 1,000 characters; may be empty where a metric says it
 * @param metric name of the metric that shows it, at most 200 characters; null for none
 * @param target the value that the metric is to reach, in its unit, below a quadrillion; null for none
 * @param dueOn by when; null for no day
 */
public record Outcome(
        String purpose,
        @Nullable String metric,
        @Nullable BigDecimal target,
        @Nullable LocalDate dueOn) {

    private static final int LONGEST_METRIC = 200;
    private static final int SCALE = 4;
    private static final BigDecimal LARGEST = BigDecimal.TEN.pow(15);

    public Outcome {
        purpose = CleanText.of(purpose);
        if (purpose.length() > Limits.REASON) {
            throw DomainException.invalid("purpose", "backlog.error.text", Limits.REASON, purpose.length());
        }
        metric = metric == null ? null : CleanText.line(metric);
        if (metric != null && metric.length() > LONGEST_METRIC) {
            throw DomainException.invalid("metric", "backlog.error.text", LONGEST_METRIC, metric.length());
        }
        metric = metric == null || metric.isEmpty() ? null : metric;
        if (target != null) {
            if (target.abs().compareTo(LARGEST) >= 0) {
                throw DomainException.invalid("target", "backlog.error.target", LARGEST);
            }
            target = Decimals.rounded(target, SCALE);
        }
        dueOn = Limits.day("dueOn", dueOn);
    }

    /** Refuses what is too little for a kind: a feature needs metric, target and day, other work what gets better. */
    void requireFor(Kind kind) {
        if (kind != Kind.FEATURE) {
            require("purpose", purpose.isEmpty() ? null : purpose, "backlog.error.outcome.purpose");
            return;
        }
        require("metric", metric, "backlog.error.outcome.metric");
        require("target", target, "backlog.error.outcome.target");
        require("dueOn", dueOn, "backlog.error.outcome.day");
    }

    private static void require(String field, @Nullable Object value, String message) {
        if (value == null) {
            throw DomainException.invalid(field, message);
        }
    }
}
