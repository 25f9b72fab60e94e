package app.ballast.engagement.ui;

import app.ballast.common.ui.Explanation;
import app.ballast.common.ui.Opened;
import app.ballast.engagement.FeatureRow;
import app.ballast.engagement.FeatureUse;
import app.ballast.engagement.KnownAdoption;
import app.ballast.engagement.measures.Adoption;
import app.ballast.engagement.measures.ToRetire;
import app.ballast.metrics.MetricsLinks;
import app.ballast.portfolio.PortfolioLinks;
import app.ballast.portfolio.ServiceRef;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What the figures of a feature open to. */
record FeatureExplanations(FeatureUse use, ProductWords words) {

    private Opened open(String key) {
        return new Opened(
                words.figures(),
                key,
                use.feature().name(),
                use.feature().product().name());
    }

    Explanation adoption() {
        Opened opened = open("feature.adoption");
        counted(opened, use.now());
        target(opened);
        if (use.now() == null) {
            opened.note("feature.adoption.none");
        }
        return actions(opened)
                .note("feature.adoption.note", Adoption.WINDOW)
                .note("balance.definitions")
                .done();
    }

    /** Its adoption 13 weeks before the latest. */
    Explanation before() {
        Opened opened = open("feature.before");
        counted(opened, use.then());
        if (use.then() == null) {
            opened.note("feature.before.none");
        }
        return opened.note("feature.adoption.note", Adoption.WINDOW)
                .note("balance.definitions")
                .done();
    }

    Explanation promised() {
        Opened opened = open("feature.target");
        target(opened);
        if (use.feature().targetShare() == null) {
            opened.note("feature.target.none");
        }
        counted(opened, use.now());
        return opened.note("balance.definitions").done();
    }

    private Opened actions(Opened opened) {
        String action = use.feature().coreAction();
        return action.isEmpty() ? opened : opened.note("feature.action.note", action);
    }

    private void counted(Opened opened, @Nullable KnownAdoption known) {
        if (known == null) {
            return;
        }
        String link = MetricsLinks.series(use.feature().key() + "-adoption");
        String day = words.figures().day(known.adoption().date());
        opened.named(
                        words.text("feature.input.adopters", day),
                        words.figures().number(known.adoption().adopters(), 0),
                        words.source(known),
                        words.age(known),
                        link)
                .named(
                        words.text("feature.input.active", day),
                        words.figures().number(known.adoption().active(), 0),
                        words.source(known),
                        words.age(known),
                        link);
    }

    private void target(Opened opened) {
        FeatureRow feature = use.feature();
        String target = words.target(feature);
        if (target != null) {
            opened.input(
                    "balance.input.target",
                    target,
                    words.text("balance.source.entered", feature.setBy()),
                    words.figures().age(feature.setAt()));
        }
    }

    Explanation cost() {
        Opened opened = open("feature.cost");
        for (ServiceRef service : use.feature().services()) {
            opened.named(
                    service.name(),
                    words.text("feature.cost.whole"),
                    words.text("balance.source.settings"),
                    use.now() == null
                            ? words.text("common.age.now")
                            : words.figures().day(use.now().adoption().date()),
                    PortfolioLinks.SERVICES + "/" + service.key());
        }
        money(opened, "feature.cost.now", use.costNow());
        money(opened, "feature.cost.then", use.costThen());
        if (use.costNow() == null) {
            opened.note("feature.cost.none");
        }
        return opened.note("feature.cost.note").note("balance.definitions").done();
    }

    private void money(Opened opened, String key, @Nullable BigDecimal amount) {
        opened.input(
                key,
                amount == null ? words.text("balance.not-known") : words.money(amount),
                words.text("balance.source.settings"),
                words.text("balance.source.formula"));
    }

    Explanation retire() {
        Opened opened = open("feature.retire");
        counted(opened, use.now());
        counted(opened, use.then());
        money(opened, "feature.cost.now", use.costNow());
        money(opened, "feature.cost.then", use.costThen());
        ToRetire.Verdict verdict = use.retire().verdict();
        return opened.note("feature.retire." + verdict.name())
                .note("feature.retire.note")
                .note("balance.definitions")
                .done();
    }
}
