package app.ballast.backlog.scoring;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one input of one item.
 *
 * @param value the one that counts: the median of what people say, else what was measured
 * @param people what each person says, newest first
 * @param measured what was measured, counted only while no person says otherwise; null where nothing was
 */
public record InputReading(
        Input input,
        BigDecimal value,
        List<Estimate> people,
        @Nullable Estimate measured) {

    public InputReading {
        people = List.copyOf(people);
    }

    /** The reader's own estimate, null where they gave none. */
    public @Nullable Estimate own() {
        return people.stream().filter(Estimate::own).findFirst().orElse(null);
    }

    /** Whether the measured value was put aside by a person. */
    public boolean isOverridden() {
        return measured != null && !people.isEmpty();
    }

    /** The estimate to name as the source: the newest that counts. */
    public Estimate newest() {
        if (!people.isEmpty()) {
            return people.getFirst();
        }
        if (measured == null) {
            throw new IllegalStateException("an input that nobody gave has no reading");
        }
        return measured;
    }
}
