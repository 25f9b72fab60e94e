package app.ballast.backlog;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An item near the top of the queue, and what it does for either side, as far as its score's inputs say it.
 *
 * @param minutesPerWeek customer-impact minutes that it prevents: incidents per week × minutes of each; null where unknown
 * @param hoursPerWeek hours that it saves, of response or of work around a debt; null likewise
 * @param outcome what somebody said that it is to bring about; null where nobody has
 */
public record NextItem(
        BacklogRow row,
        @Nullable BigDecimal minutesPerWeek,
        @Nullable BigDecimal hoursPerWeek,
        @Nullable Outcome outcome) {}
