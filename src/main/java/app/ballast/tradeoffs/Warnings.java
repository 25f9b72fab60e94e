package app.ballast.tradeoffs;

import app.ballast.backlog.DebtCourse;
import app.ballast.tradeoffs.mix.FeatureFactory;
import app.ballast.tradeoffs.mix.Firefighting;
import app.ballast.tradeoffs.mix.MixWeek;
import app.ballast.tradeoffs.mix.NeglectedDebt;
import app.ballast.tradeoffs.mix.Spells;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a product's people are warned of, judged at the end of each week that is over.
 *
 * @param mix where the time went, back to the first week that was looked at
 * @param rule when unplanned work counts as firefighting
 * @param weeks those that are over, the oldest first
 * @param firefighting when it held
 * @param features those shipped in that time, the latest first
 * @param factory the feature factory by week
 * @param factorySpells when it held
 * @param debts open tech debt, with how its interest went
 * @param neglect neglected debt by week
 * @param neglectSpells when it held
 */
public record Warnings(
        Mix mix,
        Firefighting rule,
        List<MixWeek> weeks,
        Spells firefighting,
        List<Shipped> features,
        Map<LocalDate, FeatureFactory> factory,
        Spells factorySpells,
        List<DebtCourse> debts,
        Map<LocalDate, NeglectedDebt> neglect,
        Spells neglectSpells) {

    /**
     * A feature that was shipped.
     *
     * @param name its key and title, or its name
     * @param address of its page
     * @param counted what is known of it now
     * @param countedAt when the figure was counted; null without one
     */
    public record Shipped(
            String name,
            String address,
            FeatureFactory.Shipped counted,
            @Nullable Instant countedAt) {}

    /** The Monday of the last week that is over. */
    public LocalDate last() {
        return weeks.getLast().monday();
    }
}
