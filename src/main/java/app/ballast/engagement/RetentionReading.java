package app.ballast.engagement;

import app.ballast.engagement.retention.RetentionRate;
import app.ballast.engagement.retention.RetentionTriangle;
import org.jspecify.annotations.Nullable;

/**
 * Retention of those who first came in a period.
 *
 * @param triangle the cohorts whose first week began in the period
 * @param weekOne retention of week 1 over the cohorts that have finished it, null where none has
 * @param weekOneBefore the same of the cohorts of the period before
 * @param origin where the counts come from and how old they are
 */
public record RetentionReading(
        RetentionTriangle triangle,
        @Nullable RetentionRate weekOne,
        @Nullable RetentionRate weekOneBefore,
        DataOrigin origin) {}
