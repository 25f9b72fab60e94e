package app.ballast.tradeoffs.ui;

import app.ballast.common.ui.Figures;
import app.ballast.engagement.EngagementLinks;
import app.ballast.engagement.TargetReading;
import app.ballast.reliability.OutagePrice;
import app.ballast.reliability.ReliabilityLinks;
import app.ballast.reliability.SloStatus;
import app.ballast.tradeoffs.ProductVerdict;
import app.ballast.tradeoffs.verdict.TargetSign;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What went into a verdict: the objectives and targets that count, and the prices, each with source and age. */
final class VerdictInputs {

    private final ProductVerdict of;
    private final VerdictWords words;
    private final Figures figures;
    private final List<Component> parts = new ArrayList<>();

    VerdictInputs(ProductVerdict of, VerdictWords words) {
        this.of = of;
        this.words = words;
        this.figures = words.figures();
    }

    /** Headings, each followed by what stands under it. */
    List<Component> parts() {
        objectives();
        targets();
        prices();
        return List.copyOf(parts);
    }

    private void objectives() {
        parts.add(new H3(text("verdict.sheet.objectives")));
        if (of.objectives().isEmpty()) {
            parts.add(new Paragraph(text("verdict.no-objective")));
            return;
        }
        Div list = list();
        for (SloStatus status : of.objectives()) {
            String figure = status.reading().remaining().isPresent()
                    ? text(
                            "verdict.input.objective",
                            words.percent(status.reading().remaining().getAsDouble()),
                            words.amount(status, status.reading().tally().bad()),
                            words.amount(
                                    status, status.reading().budget().allowed().orElse(0)),
                            figures.percent(status.reading().tally().knownShare(), 0),
                            text("verdict.alert." + status.reading().alert()))
                    : text("slo.no-data");
            list.add(input(
                    status.slo().title(),
                    ReliabilityLinks.service(status.slo().service()),
                    figure,
                    status.slo().series() == null
                            ? text("balance.source.checks")
                            : text("slo.source.series", status.slo().series()),
                    until(status.knownUntil())));
        }
        parts.add(list);
    }

    private void targets() {
        parts.add(new H3(text("verdict.sheet.targets")));
        if (of.targets().isEmpty()) {
            parts.add(new Paragraph(text("verdict.target.none")));
            return;
        }
        Div list = list();
        for (TargetSign sign : of.verdict().targets()) {
            TargetReading target = VerdictWords.reading(of, sign);
            Map.Entry<LocalDate, Double> value = target.valueOn(of.verdict().today());
            LocalDate due = sign.due();
            String figure = value == null
                    ? text("verdict.target.no-value")
                    : text(
                            "verdict.input.target",
                            words.unit(target, value.getValue()),
                            words.unit(target, sign.line(value.getKey())),
                            words.unit(target, sign.target()),
                            due == null ? text("verdict.input.always") : text("verdict.input.by", figures.day(due)));
            list.add(input(
                    words.name(target),
                    target.feature() == null ? null : EngagementLinks.feature(target.feature()),
                    figure,
                    text("verdict.input.source", words.source(target), target.setBy()),
                    words.age(target, value)));
        }
        parts.add(list);
    }

    private void prices() {
        parts.add(new H3(text("verdict.sheet.prices")));
        Div list = list();
        String source = text("verdict.price.source");
        String now = text("common.age.now");
        String key = of.product().key();
        list.add(
                input(
                        text("verdict.price.features"),
                        open(key, "feature"),
                        words.price(of, of.price().features()),
                        source,
                        now),
                input(
                        text("verdict.price.stability"),
                        open(key, "stability"),
                        words.price(of, of.price().stability()),
                        source,
                        now),
                input(
                        text("verdict.price.debt"),
                        open(key, "debt"),
                        words.price(of, of.price().debt()),
                        source,
                        now));
        OutagePrice outage = of.price().outage();
        if (outage != null) {
            list.add(outage(outage));
        }
        parts.add(list);
    }

    private Component outage(OutagePrice outage) {
        BigDecimal amount = outage.amount();
        BigDecimal minute = outage.costPerMinute();
        String figure = amount == null
                ? text(
                        outage.meanMinutes().isEmpty() ? "verdict.outage.none" : "verdict.outage.no-cost",
                        outage.service().name(),
                        OutagePrice.DAYS)
                : text(
                        "verdict.price.outage.figure",
                        words.money(of, amount),
                        figures.number(outage.meanMinutes().orElse(0), 1),
                        minute == null ? "" : words.money(of, minute),
                        outage.incidents());
        return input(
                text("verdict.price.outage", outage.service().name()),
                ReliabilityLinks.service(outage.service()),
                figure,
                text("verdict.price.outage.source", OutagePrice.DAYS),
                text("verdict.price.outage.since", figures.day(outage.since())));
    }

    private static String open(String product, String kind) {
        return "backlog?q=product:" + product + "+kind:" + kind;
    }

    private static Div list() {
        Div list = new Div();
        list.addClassName("verdict-inputs");
        return list;
    }

    private Component input(String name, @Nullable String link, String value, String source, String age) {
        Component named = new Span(name);
        if (link != null) {
            Anchor anchor = new Anchor(link, name);
            anchor.getElement().setAttribute("router-link", true);
            named = anchor;
        }
        Span from = new Span(source);
        from.addClassName("ballast-explain-from");
        Span old = new Span(age);
        old.addClassName("ballast-explain-age");
        Span origin = new Span(from, new Text(" · "), old);
        origin.addClassName("ballast-explain-source");
        Div input = new Div(named, new Span(value), origin);
        input.addClassName("verdict-input");
        return input;
    }

    private String until(@Nullable Instant until) {
        return until == null ? text("slo.no-data") : text("balance.until", figures.moment(until));
    }

    private String text(String key, Object... arguments) {
        return figures.text(key, arguments);
    }
}
