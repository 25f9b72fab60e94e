package app.ballast.backlog;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An open tech debt with what it costs.
 *
 * @param interest money per week, before any deadline
 * @param hours lost per week × confidence
 * @param said when its score last changed; null where that is not remembered
 */
public record DebtItem(
        ItemKey key,
        String title,
        BigDecimal interest,
        BigDecimal hours,
        @Nullable Instant said) {}
