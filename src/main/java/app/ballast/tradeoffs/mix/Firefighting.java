package app.ballast.tradeoffs.mix;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Unplanned work crowds out everything else: its share exceeds a limit in so many of the last weeks. A week of which nothing
 * is known does not exceed it.
 *
 * @param limit from 0 to 1; a share has to be greater
 * @param weeks in so many of them, at least 1
 * @param of the last so many, at least as many
 */
public record Firefighting(double limit, int weeks, int of) {

    /** More than 25 % in 3 of the last 4 weeks. */
    public static final Firefighting USUAL = new Firefighting(0.25, 3, 4);

    public Firefighting {
        if (!(limit >= 0 && limit <= 1) || weeks < 1 || of < weeks) {
            throw new IllegalArgumentException("firefighting above %s in %d of %d weeks".formatted(limit, weeks, of));
        }
    }

    /** Whether a week is one of those that count. */
    public boolean exceeds(@Nullable Double unplanned) {
        return unplanned != null && unplanned > limit;
    }

    /**
     * Whether the last of these weeks ends in firefighting.
     *
     * @param unplanned its share by week, from 0 to 1, the oldest first; null where nothing is known
     */
    public boolean holds(List<@Nullable Double> unplanned) {
        return unplanned.subList(Math.max(0, unplanned.size() - of), unplanned.size()).stream()
                        .filter(this::exceeds)
                        .count()
                >= weeks;
    }

    /** When it held, judged at the end of each of these weeks, one after the other, the oldest first. */
    public Spells spells(List<MixWeek> all) {
        List<@Nullable Double> unplanned = new ArrayList<>();
        List<Spells.Week> weeksOf = new ArrayList<>();
        for (MixWeek week : all) {
            unplanned.add(week.total() > 0 ? week.share(Part.UNPLANNED).orElse(0) : null);
            weeksOf.add(new Spells.Week(week.monday(), holds(unplanned)));
        }
        return Spells.of(weeksOf);
    }
}
