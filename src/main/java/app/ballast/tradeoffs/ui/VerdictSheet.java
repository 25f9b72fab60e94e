package app.ballast.tradeoffs.ui;

import app.ballast.common.ui.Figures;
import app.ballast.engagement.EngagementLinks;
import app.ballast.engagement.TargetReading;
import app.ballast.reliability.OutagePrice;
import app.ballast.reliability.ReliabilityLinks;
import app.ballast.reliability.SloStatus;
import app.ballast.tradeoffs.ProductVerdict;
import app.ballast.tradeoffs.verdict.Condition;
import app.ballast.tradeoffs.verdict.RuleReading;
import app.ballast.tradeoffs.verdict.TargetSign;
import app.ballast.tradeoffs.verdict.Turn;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a verdict is worked out: every rule, whether it matched, what went into it with source and age, and what would change it. */
class VerdictSheet extends Div {

    private final transient ProductVerdict of;
    private final transient VerdictWords words;
    private final transient Figures figures;

    /**
     * @param turns what would change it
     * @param recovery the day by which the budget comes back by itself, where more of it would change the verdict
     */
    VerdictSheet(ProductVerdict of, VerdictWords words, List<Turn> turns, Optional<LocalDate> recovery) {
        this.of = of;
        this.words = words;
        this.figures = words.figures();
        addClassName("verdict-sheet");
        add(new Paragraph(Marked.plain(words.sentence(of))));
        OrderedList rules = new OrderedList();
        rules.addClassName("verdict-rules");
        of.verdict().rules().forEach(rule -> rules.add(rule(rule)));
        add(new H3(text("verdict.sheet.rules")), rules);
        turns(turns, recovery);
        objectives();
        targets();
        prices();
        add(new Paragraph(text("verdict.sheet.note")));
    }

    private ListItem rule(RuleReading rule) {
        Span state = new Span(text(
                rule.decided()
                        ? "verdict.rule.decides"
                        : rule.matched() ? "verdict.rule.matches" : "verdict.rule.not"));
        state.addClassName("verdict-rule-state");
        Div head = new Div(new Span(text("verdict.advice." + rule.advice())), state);
        head.addClassName("verdict-rule-head");
        ListItem item = new ListItem(head);
        item.getElement().setAttribute("data-decides", rule.decided());
        if (rule.conditions().isEmpty()) {
            item.add(new Paragraph(text("verdict.rule.else")));
            return item;
        }
        UnorderedList list = new UnorderedList();
        for (Condition condition : rule.looksAt()) {
            boolean holds = Boolean.TRUE.equals(rule.conditions().get(condition));
            list.add(new ListItem(
                    (holds ? "✔ " : "✘ ") + text("verdict.condition." + condition + (holds ? ".yes" : ".no"))));
        }
        item.add(list);
        return item;
    }

    private void turns(List<Turn> turns, Optional<LocalDate> recovery) {
        add(new H3(text("verdict.sheet.turns")));
        if (turns.isEmpty()) {
            add(new Paragraph(text("verdict.turn.none")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("verdict-turns");
        for (Turn turn : turns) {
            String said = said(turn);
            if (turn.kind() == Turn.Kind.MORE_BUDGET) {
                said += " "
                        + recovery.map(day -> text("verdict.turn.recovers", figures.day(day)))
                                .orElseGet(() -> text("verdict.turn.stays"));
            }
            list.add(new ListItem(said));
        }
        add(list);
    }

    private String said(Turn turn) {
        return text(
                "verdict.turn." + turn.kind(),
                text("verdict.advice." + turn.to()),
                name(turn),
                amount(turn),
                turn.others());
    }

    private String name(Turn turn) {
        return target(turn).map(words::name).orElse(turn.name());
    }

    private Optional<TargetReading> target(Turn turn) {
        return of.targets().entrySet().stream()
                .filter(entry -> entry.getKey().name().equals(turn.name()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private String amount(Turn turn) {
        return switch (turn.kind()) {
            case MORE_BUDGET, LESS_BUDGET ->
                of.objectives().stream()
                        .filter(status -> status.slo().title().equals(turn.name()))
                        .findFirst()
                        .map(status -> words.amount(
                                status,
                                turn.amount()
                                        * status.reading().budget().allowed().orElse(0)))
                        .orElse("");
            case TARGET_HIGHER, TARGET_LOWER ->
                target(turn)
                        .map(target -> words.difference(target, turn.amount()))
                        .orElse("");
            case MORE_KNOWN -> words.percent(turn.amount());
            default -> "";
        };
    }

    private void objectives() {
        add(new H3(text("verdict.sheet.objectives")));
        if (of.objectives().isEmpty()) {
            add(new Paragraph(text("verdict.no-objective")));
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
        add(list);
    }

    private void targets() {
        add(new H3(text("verdict.sheet.targets")));
        if (of.targets().isEmpty()) {
            add(new Paragraph(text("verdict.target.none")));
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
                            due == null ? text("verdict.input.always") : figures.day(due));
            list.add(input(
                    words.name(target),
                    target.feature() == null ? null : EngagementLinks.feature(target.feature()),
                    figure,
                    text("verdict.input.source", target.source().isEmpty() ? "–" : target.source(), target.setBy()),
                    words.age(target, value)));
        }
        add(list);
    }

    private void prices() {
        add(new H3(text("verdict.sheet.prices")));
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
        add(list);
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
                text("balance.until", figures.day(outage.since())));
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
        Span origin = new Span(text("common.explain.origin", source, age));
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
