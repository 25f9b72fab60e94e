package app.ballast.decisions.ui;

import app.ballast.backlog.BacklogLinks;
import app.ballast.common.ui.Badge;
import app.ballast.common.ui.Explanation;
import app.ballast.common.ui.Figure;
import app.ballast.common.ui.Opened;
import app.ballast.common.ui.SectionPanel;
import app.ballast.common.ui.Tone;
import app.ballast.decisions.KnownMetric;
import app.ballast.decisions.MetricRef;
import app.ballast.decisions.ShippedPromise;
import app.ballast.decisions.review.PromiseVerdict;
import app.ballast.engagement.EngagementLinks;
import app.ballast.metrics.Better;
import app.ballast.metrics.MetricsLinks;
import app.ballast.metrics.Side;
import app.ballast.metrics.Unit;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Objects;

/** What shipped in the last year, and whether it did what was promised of it. */
class PromisePanel extends SectionPanel {

    private static final int MOST = 50;

    private final transient DecisionWords words;

    PromisePanel(List<ShippedPromise> promises, DecisionWords words) {
        super(words.text("decisions.promises"));
        this.words = words;
        if (promises.isEmpty()) {
            add(new Paragraph(words.text("decisions.promises.none")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("decision-rows");
        list.addClassName("decision-promises");
        promises.stream().limit(MOST).forEach(promise -> list.add(line(promise)));
        add(list);
    }

    private ListItem line(ShippedPromise promise) {
        Anchor name = new Anchor(address(promise), promise.name());
        name.getElement().setAttribute("router-link", true);
        Span about = new Span(words.text(
                "decisions.promise.target",
                promise.metricName(),
                level(promise, promise.target()),
                words.figures().day(promise.dueOn())));
        about.addClassName("decision-about");
        Div what = new Div(name, about);
        what.addClassName("decision-what");
        Double measured = promise.measured();
        Div said = new Div(
                new Figure(
                        measured == null ? words.text("decisions.not-known") : level(promise, measured),
                        () -> opened(promise)),
                new Badge(words.text(promise.verdict().labelKey()), tone(promise.verdict())));
        said.addClassName("decision-said");
        return new ListItem(what, said);
    }

    /** The page of the feature, whose series is called after it, or of the item, whose key its name begins with. */
    private static String address(ShippedPromise promise) {
        String metric = promise.metric();
        return promise.subject() == ShippedPromise.Subject.FEATURE && metric != null
                ? EngagementLinks.FEATURES + "/" + metric.substring(0, metric.lastIndexOf('-'))
                : BacklogLinks.BACKLOG + "/" + promise.name().split(" ", 2)[0];
    }

    private static Tone tone(PromiseVerdict.Said said) {
        return switch (said) {
            case REACHED -> Tone.BETTER;
            case NOT_REACHED -> Tone.WORSE;
            case UNCLEAR -> Tone.NEUTRAL;
        };
    }

    /** Without a series nobody knows the unit: the number alone. */
    private String level(ShippedPromise promise, double value) {
        return words.level(
                new KnownMetric(
                        new MetricRef(MetricRef.Kind.SERIES, Objects.requireNonNullElse(promise.metric(), "")),
                        promise.metricName(),
                        Side.PRODUCT,
                        Objects.requireNonNullElse(promise.unit(), Unit.OTHER),
                        promise.unitLabel(),
                        promise.better()),
                value);
    }

    private Explanation opened(ShippedPromise promise) {
        String metric = promise.metric();
        Double measured = promise.measured();
        Opened opened = new Opened(words.figures(), "decisions.promised", promise.name())
                .input(
                        "decisions.promise.wanted",
                        words.text(
                                promise.better() == Better.DOWN ? "decisions.expected.DOWN" : "decisions.expected.UP",
                                level(promise, promise.target())),
                        words.text("decisions.source.proposal"),
                        words.figures().day(promise.dueOn()))
                .named(
                        promise.metricName(),
                        measured == null ? words.text("decisions.not-known") : level(promise, measured),
                        words.text("decisions.promise.days", promise.knownDays()),
                        words.figures().age(promise.reviewedAt()),
                        metric == null ? null : MetricsLinks.series(metric));
        if (metric == null) {
            opened.note("decisions.promise.no-series", promise.metricName());
        }
        return opened.note("balance.definitions").done();
    }
}
