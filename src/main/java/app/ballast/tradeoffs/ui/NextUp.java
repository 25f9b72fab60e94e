package app.ballast.tradeoffs.ui;

import app.ballast.backlog.BacklogLinks;
import app.ballast.backlog.BacklogRow;
import app.ballast.backlog.CapacityLine;
import app.ballast.backlog.Kind;
import app.ballast.backlog.NextItem;
import app.ballast.backlog.Outcome;
import app.ballast.common.Money;
import app.ballast.common.ui.Badge;
import app.ballast.common.ui.EmptyState;
import app.ballast.common.ui.Figures;
import app.ballast.common.ui.SectionPanel;
import app.ballast.common.ui.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The top of the one queue: features, stability work and tech debt by what a week without them costs and their effort. */
class NextUp extends SectionPanel {

    private static final List<String> HEADS = List.of(
            "balance.next.place",
            "balance.next.key",
            "balance.next.item",
            "balance.next.kind",
            "balance.next.cost",
            "balance.next.effort",
            "balance.next.score",
            "balance.next.reliability",
            "balance.next.product");

    private final transient Figures figures;
    private final Currency currency;

    NextUp(List<NextItem> items, CapacityLine line, Currency currency, String product, Figures figures) {
        super(figures.text("balance.next"));
        this.figures = figures;
        this.currency = currency;
        Anchor all = link(BacklogLinks.BACKLOG + "?q=product:" + product, "balance.next.all");
        setAside(
                new Span(
                        line.isKnown()
                                ? figures.text(
                                        "balance.next.capacity",
                                        weeks(line.used()),
                                        weeks(line.capacity().total()))
                                : ""),
                all);
        if (items.isEmpty()) {
            add(new EmptyState(
                    VaadinIcon.LIST_OL,
                    figures.text("balance.next.empty"),
                    figures.text("balance.next.empty.text"),
                    link(BacklogLinks.TRIAGE, "balance.next.triage")));
            return;
        }
        NativeTable table = new NativeTable();
        table.addClassName("balance-next");
        NativeTableRow heads = table.getHead().addRow();
        HEADS.forEach(head -> heads.addHeaderCell().setText(figures.text(head)));
        int place = 0;
        for (NextItem item : items) {
            place++;
            row(table, place, item);
        }
        Div scroll = new Div(table);
        scroll.addClassName("verdict-scroll");
        add(scroll);
    }

    private void row(NativeTable table, int place, NextItem item) {
        BacklogRow row = item.row();
        Anchor title = new Anchor(BacklogLinks.item(row.key()), row.title());
        title.getElement().setAttribute("router-link", true);
        NativeTableRow cells = table.getBody().addRow();
        cell(cells, 0, new Span(figures.count(place)));
        cell(cells, 1, new Span(row.key().toString()));
        cell(cells, 2, title);
        cell(cells, 3, new Badge(figures.text(row.kind().labelKey()), tone(row.kind())));
        cell(cells, 4, new Span(money(row.costOfDelay())));
        cell(cells, 5, new Span(row.effort() == null ? "–" : figures.text("balance.next.weeks", weeks(row.effort()))));
        cell(
                cells,
                6,
                new Span(row.score() == null ? "–" : figures.number(row.score().doubleValue(), 0)));
        cell(cells, 7, new Span(reliability(item)));
        cell(cells, 8, new Span(product(item)));
    }

    private void cell(NativeTableRow row, int column, Component content) {
        var cell = row.addDataCell();
        cell.getElement().setAttribute("data-label", figures.text(HEADS.get(column)));
        cell.add(content);
    }

    /** What it does for the system, as far as the inputs of its score say it. */
    private String reliability(NextItem item) {
        BigDecimal minutes = item.minutesPerWeek();
        if (minutes != null) {
            return figures.text("balance.next.minutes", figures.number(minutes.doubleValue(), 0));
        }
        BigDecimal hours = item.hoursPerWeek();
        return hours == null ? "–" : figures.text("balance.next.hours", figures.number(hours.doubleValue(), 0));
    }

    /** What it is to do for the product, as somebody said. */
    private String product(NextItem item) {
        Outcome outcome = item.outcome();
        if (outcome == null || outcome.metric() == null) {
            return "–";
        }
        return outcome.target() == null
                ? "▲ " + outcome.metric()
                : figures.text(
                        "balance.next.outcome",
                        outcome.metric(),
                        outcome.target().stripTrailingZeros().toPlainString());
    }

    private String money(@Nullable BigDecimal amount) {
        return amount == null ? "–" : new Money(amount, currency).format(figures.locale());
    }

    private String weeks(BigDecimal weeks) {
        return figures.number(weeks.doubleValue(), weeks.stripTrailingZeros().scale() > 0 ? 1 : 0);
    }

    private Anchor link(String to, String key) {
        Anchor anchor = new Anchor(to, figures.text(key));
        anchor.getElement().setAttribute("router-link", true);
        return anchor;
    }

    private static Tone tone(Kind kind) {
        return switch (kind) {
            case FEATURE -> Tone.PRODUCT;
            case STABILITY -> Tone.RELIABILITY;
            case TECH_DEBT -> Tone.DEBT;
        };
    }
}
