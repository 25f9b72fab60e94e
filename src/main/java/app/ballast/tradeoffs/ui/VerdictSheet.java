package app.ballast.tradeoffs.ui;

import app.ballast.common.ui.Figures;
import app.ballast.engagement.TargetReading;
import app.ballast.tradeoffs.ProductVerdict;
import app.ballast.tradeoffs.verdict.Condition;
import app.ballast.tradeoffs.verdict.RuleReading;
import app.ballast.tradeoffs.verdict.Turn;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        new VerdictInputs(of, words).parts().forEach(this::add);
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

    private String text(String key, Object... arguments) {
        return figures.text(key, arguments);
    }
}
