package app.ballast.engagement.ui;

import app.ballast.common.ui.Change.Better;
import app.ballast.common.ui.Explanation;
import app.ballast.common.ui.Figures;
import app.ballast.common.ui.Opened;
import app.ballast.common.ui.Reading;
import app.ballast.common.ui.StatTile;
import app.ballast.common.ui.Tone;
import app.ballast.engagement.FeatureCourse;
import app.ballast.engagement.KnownAdoption;
import app.ballast.engagement.SurveyReading;
import app.ballast.engagement.measures.Survey;
import app.ballast.portfolio.ProductRef;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether what a product shipped last is used, and how satisfied its customers are: for other rooms' pages. */
public final class BetTiles {

    private final ProductRef product;
    private final Figures figures;
    private final ProductWords words;

    /** @param currency of the workspace */
    public BetTiles(ProductRef product, Figures figures, Currency currency) {
        this.product = product;
        this.figures = figures;
        this.words = new ProductWords(figures, currency);
    }

    /**
     * Adoption of the feature that the product has bet on last.
     *
     * @param bet null where none has shipped with a target
     */
    public StatTile adoption(@Nullable FeatureCourse bet) {
        if (bet == null) {
            return new StatTile(
                    figures.text("balance.adoption"),
                    Tone.PRODUCT,
                    new Reading.Unknown(figures.text("balance.adoption.none")),
                    this::none);
        }
        return new StatTile(
                figures.text("balance.adoption.of", bet.feature().name()),
                Tone.PRODUCT,
                reading(bet),
                new FeatureExplanations(bet.use(), words)::adoption);
    }

    private Reading reading(FeatureCourse bet) {
        KnownAdoption latest = bet.latest();
        if (latest == null) {
            return new Reading.Unknown(figures.text("balance.adoption.unknown"));
        }
        List<@Nullable Double> shares = new ArrayList<>();
        bet.days().forEach(known -> shares.add(known.adoption().share()));
        KnownAdoption before = bet.before();
        String target = words.target(bet.feature());
        return new Reading.Known(
                figures.percent(latest.adoption().share(), 1),
                "%",
                figures.points(
                        latest.adoption().share(),
                        before == null ? null : before.adoption().share(),
                        1,
                        Better.HIGHER),
                target == null ? words.counts(latest.adoption()) : figures.text("balance.target", target),
                shares);
    }

    /**
     * Net promoter score, by the readings of all surveys.
     *
     * @param surveys one of each
     */
    public StatTile nps(List<SurveyReading> surveys) {
        SurveyReading nps = surveys.stream()
                .filter(reading -> reading.survey() == Survey.NPS)
                .findFirst()
                .orElseThrow();
        return SurveyTile.of(product, nps, words);
    }

    private Explanation none() {
        return new Opened(figures, "balance.adoption", product.name())
                .note("balance.adoption.none")
                .note("balance.definitions")
                .done();
    }
}
