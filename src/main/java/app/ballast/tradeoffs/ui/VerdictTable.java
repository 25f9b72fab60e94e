package app.ballast.tradeoffs.ui;

import app.ballast.common.ui.EmptyState;
import app.ballast.common.ui.SectionPanel;
import app.ballast.tradeoffs.ProductVerdict;
import app.ballast.tradeoffs.policy.Standing;
import app.ballast.tradeoffs.verdict.TargetSign;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The verdicts on all products, each with what decided it and what waiting costs. */
class VerdictTable extends SectionPanel {

    private static final List<String> HEADS = List.of(
            "verdict.table.product",
            "verdict.table.verdict",
            "verdict.table.budget",
            "verdict.table.policy",
            "verdict.table.target",
            "verdict.table.features",
            "verdict.table.upkeep",
            "verdict.table.outage");

    private final transient VerdictWords words;

    VerdictTable(List<ProductVerdict> all, VerdictWords words) {
        super(words.figures().text("verdict.table.title"));
        this.words = words;
        if (all.isEmpty()) {
            add(new EmptyState(VaadinIcon.SCALE, text("balance.start.title"), text("balance.start.ask")));
            return;
        }
        NativeTable table = new NativeTable();
        table.addClassName("verdict-table");
        NativeTableRow heads = table.getHead().addRow();
        HEADS.forEach(head -> heads.addHeaderCell().setText(text(head)));
        all.forEach(one -> row(table, one));
        Div scroll = new Div(table);
        scroll.addClassName("verdict-scroll");
        add(scroll);
    }

    private void row(NativeTable table, ProductVerdict one) {
        NativeTableRow row = table.getBody().addRow();
        Anchor product =
                new Anchor("?product=" + one.product().key(), one.product().name());
        product.getElement().setAttribute("router-link", true);
        Span dot = new Span();
        dot.addClassName("verdict-dot");
        dot.getElement()
                .setAttribute("data-advice", VerdictStrip.code(one.verdict().advice()));
        Standing standing = one.standing();
        cell(row, HEADS.get(0), product);
        cell(
                row,
                HEADS.get(1),
                dot,
                new Span(text("verdict.advice." + one.verdict().advice())));
        cell(
                row,
                HEADS.get(2),
                new Span(
                        standing == null
                                ? text("verdict.table.unknown")
                                : text(
                                        "verdict.table.left",
                                        words.percent(standing.remaining()),
                                        standing.slo().title())));
        cell(
                row,
                HEADS.get(3),
                new Span(
                        standing == null
                                ? "–"
                                : standing.isBinding()
                                        ? words.level(standing)
                                        : text("verdict.table.unsigned", words.level(standing))));
        cell(row, HEADS.get(4), new Span(target(one)));
        cell(row, HEADS.get(5), new Span(words.money(one, one.price().features().perWeek())));
        cell(row, HEADS.get(6), new Span(words.money(one, one.price().upkeep().perWeek())));
        cell(row, HEADS.get(7), new Span(outage(one)));
    }

    private String target(ProductVerdict one) {
        Optional<TargetSign> behind = one.verdict().farthestBehind();
        if (behind.isPresent()) {
            var target = VerdictWords.reading(one, behind.get());
            return text(
                    "verdict.table.behind",
                    words.name(target),
                    words.difference(target, behind.get().behind().orElse(0)));
        }
        return text(
                one.verdict().targets().isEmpty()
                        ? "verdict.table.no-target"
                        : one.verdict().targets().stream()
                                        .anyMatch(sign ->
                                                sign.isFresh(one.verdict().today()))
                                ? "verdict.table.course"
                                : "verdict.table.old");
    }

    private String outage(ProductVerdict one) {
        BigDecimal amount =
                one.price().outage() == null ? null : one.price().outage().amount();
        return amount == null ? text("verdict.table.unknown") : words.money(one, amount);
    }

    private void cell(NativeTableRow row, String head, Component... content) {
        var cell = row.addDataCell();
        cell.getElement().setAttribute("data-label", text(head));
        cell.add(content);
    }

    private String text(String key, Object... arguments) {
        return words.figures().text(key, arguments);
    }
}
