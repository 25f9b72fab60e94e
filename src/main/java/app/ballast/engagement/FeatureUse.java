package app.ballast.engagement;

import app.ballast.engagement.measures.Adoption;
import app.ballast.engagement.measures.ToRetire;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Who uses a feature now, and what its services cost.
 *
 * @param now the latest count of the last half year; null where there is none
 * @param then that of 13 weeks before it; null where there is none
 * @param costNow what its services cost a month on the day of {@code now}; null where that is not known of each
 * @param costThen the same on the day of {@code then}
 */
public record FeatureUse(
        FeatureRow feature,
        @Nullable KnownAdoption now,
        @Nullable KnownAdoption then,
        @Nullable BigDecimal costNow,
        @Nullable BigDecimal costThen) {

    /** Whether it may be one to retire. */
    public ToRetire retire() {
        return new ToRetire(adoption(now), adoption(then), costNow, costThen);
    }

    private static @Nullable Adoption adoption(@Nullable KnownAdoption known) {
        return known == null ? null : known.adoption();
    }
}
