package app.ballast.engagement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the use of a feature went in a period.
 *
 * @param days what was counted in the period, by day
 * @param before the last count before it; null where there is none in as many days
 */
public record FeatureCourse(
        FeatureRow feature,
        List<KnownAdoption> days,
        @Nullable KnownAdoption before) {

    public FeatureCourse {
        days = List.copyOf(days);
    }

    /** The latest count of the period; null where there is none. */
    public @Nullable KnownAdoption latest() {
        return days.isEmpty() ? null : days.getLast();
    }

    /** The latest count beside the one before the period, with nothing said of costs. */
    public FeatureUse use() {
        return new FeatureUse(feature, latest(), before, null, null);
    }
}
