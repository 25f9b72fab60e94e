package app.ballast.tradeoffs.mix;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a warning held, week by week.
 *
 * @param since the first week of the spell that still lasts; null where it does not hold now. It may have begun earlier, where
 *     it held in the first week that was looked at
 * @param lastBegan the first week of the last spell that is over; null where there was none
 * @param lastEnded the first week in which that spell held no longer; null likewise
 */
public record Spells(
        @Nullable LocalDate since,
        @Nullable LocalDate lastBegan,
        @Nullable LocalDate lastEnded) {

    /**
     * A week, and whether the warning held in it.
     *
     * @param monday its first day
     */
    public record Week(LocalDate monday, boolean held) {}

    /** @param weeks one after the other, the oldest first */
    public static Spells of(List<Week> weeks) {
        LocalDate began = null;
        LocalDate lastBegan = null;
        LocalDate lastEnded = null;
        for (Week week : weeks) {
            if (week.held() && began == null) {
                began = week.monday();
            } else if (!week.held() && began != null) {
                lastBegan = began;
                lastEnded = week.monday();
                began = null;
            }
        }
        return new Spells(began, lastBegan, lastEnded);
    }

    /** Whether it holds now. */
    public boolean holds() {
        return since != null;
    }
}
