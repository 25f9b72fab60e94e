package app.ballast.engagement.ui;

import app.ballast.common.Period;
import app.ballast.common.ui.Change;
import app.ballast.common.ui.ChartFrame;
import app.ballast.common.ui.EmptyState;
import app.ballast.common.ui.Reading;
import app.ballast.common.ui.SectionPanel;
import app.ballast.common.ui.StatTile;
import app.ballast.common.ui.TileRow;
import app.ballast.common.ui.Tone;
import app.ballast.engagement.FeatureRow;
import app.ballast.engagement.FeatureUse;
import app.ballast.engagement.KnownAdoption;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who uses a feature now, against what was promised, and how that came about. */
class AdoptionPanel extends SectionPanel {

    private final transient FeatureUse use;
    private final transient ProductWords words;
    private final transient FeatureExplanations opened;

    /** @param known what was counted in the period and before, as far back as its days are compared with, by day */
    AdoptionPanel(FeatureUse use, List<KnownAdoption> known, ChartFrame frame, ProductWords words) {
        super(words.text("feature.adoption"), Tone.PRODUCT);
        this.use = use;
        this.words = words;
        this.opened = new FeatureExplanations(use, words);
        Period period = frame.period();
        List<KnownAdoption> history = known.stream()
                .filter(one -> period.contains(one.adoption().date()))
                .toList();
        add(new TileRow(
                new StatTile(words.text("feature.adoption"), Tone.PRODUCT, now(history), opened::adoption),
                new StatTile(words.text("feature.before"), Tone.PRODUCT, before(), opened::before),
                new StatTile(words.text("feature.target"), Tone.PRODUCT, target(), opened::promised),
                new StatTile(words.text("feature.retire"), Tone.DEBT, retire(), opened::retire)));
        if (history.isEmpty()) {
            add(new EmptyState(
                    VaadinIcon.CHART_LINE,
                    words.text("feature.history.none"),
                    words.text("feature.history.none.text", use.feature().key())));
        } else {
            add(new AdoptionChart(use.feature(), known, frame, words).chart());
        }
    }

    private Reading now(List<KnownAdoption> history) {
        KnownAdoption now = use.now();
        if (now == null) {
            return new Reading.Unknown(words.text("feature.adoption.none"));
        }
        KnownAdoption then = use.then();
        List<@Nullable Double> trend = new ArrayList<>();
        history.forEach(one -> trend.add(one.adoption().share()));
        return new Reading.Known(
                words.figures().percent(now.adoption().share(), 1),
                "%",
                words.figures()
                        .points(
                                now.adoption().share(),
                                then == null ? null : then.adoption().share(),
                                1,
                                Change.Better.HIGHER),
                words.counts(now.adoption()),
                trend);
    }

    private Reading before() {
        KnownAdoption then = use.then();
        return then == null
                ? new Reading.Unknown(words.text("feature.before.none"))
                : new Reading.Known(
                        words.figures().percent(then.adoption().share(), 1),
                        "%",
                        null,
                        words.figures().day(then.adoption().date()),
                        List.of());
    }

    private Reading target() {
        FeatureRow feature = use.feature();
        BigDecimal share = feature.targetShare();
        LocalDate due = feature.targetDue();
        return share == null || due == null
                ? new Reading.Unknown(words.text("feature.target.none"))
                : new Reading.Known(
                        words.figures().exactPercent(share.doubleValue()),
                        "%",
                        null,
                        words.text("feature.target.due", words.figures().day(due)),
                        List.of());
    }

    private Reading retire() {
        String key = "feature.retire." + use.retire().verdict().name();
        return switch (use.retire().verdict()) {
            case SUGGESTED ->
                new Reading.Known(
                        words.text("feature.retire.yes"), "", null, words.text("feature.retire.hint"), List.of());
            case USED, NOT_FALLING, CHEAPER ->
                new Reading.Known(words.text("feature.retire.no"), "", null, words.text(key), List.of());
            case NO_ADOPTION, NO_EARLIER_ADOPTION, NO_COST -> new Reading.Unknown(words.text(key));
        };
    }
}
