package app.ballast.engagement.ui;

import app.ballast.common.ui.Explanation;
import app.ballast.common.ui.Figure;
import app.ballast.common.ui.Opened;
import app.ballast.common.ui.SectionPanel;
import app.ballast.common.ui.Tone;
import app.ballast.engagement.FeatureRow;
import app.ballast.engagement.FeatureUse;
import app.ballast.portfolio.CostHistory;
import app.ballast.portfolio.PortfolioLinks;
import app.ballast.portfolio.RunningCost;
import app.ballast.portfolio.ServiceCost;
import app.ballast.portfolio.ServiceCostSheet;
import app.ballast.portfolio.ServiceId;
import app.ballast.portfolio.ServiceRef;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the services of a feature cost to run, month by month, the latest first. They are shared: it is not the cost of the feature alone. */
class FeatureCostPanel extends SectionPanel {

    private static final int MONTHS = 6;

    private final transient Map<ServiceId, CostHistory> histories;
    private final transient FeatureRow feature;
    private final transient LocalDate today;
    private final transient ProductWords words;

    FeatureCostPanel(Map<ServiceId, CostHistory> histories, FeatureUse use, LocalDate today, ProductWords words) {
        super(words.text("feature.costs"), Tone.PRODUCT);
        this.histories = histories;
        this.feature = use.feature();
        this.today = today;
        this.words = words;
        if (feature.services().isEmpty()) {
            add(hint("feature.costs.none"));
            return;
        }
        Div scroll = new Div(table());
        scroll.addClassName("product-scroll");
        add(scroll, hint("feature.costs.hint"));
    }

    private Paragraph hint(String key) {
        Paragraph hint = new Paragraph(words.text(key));
        hint.addClassName("product-hint");
        return hint;
    }

    private NativeTable table() {
        NativeTable table = new NativeTable();
        table.addClassNames("product-triangle", "product-costs");
        List<YearMonth> months = new ArrayList<>();
        for (int back = 0; back < MONTHS; back++) {
            months.add(YearMonth.from(today).minusMonths(back));
        }
        NativeTableRow heads = new NativeTableRow(head("col", words.text("services.month")));
        months.forEach(month -> heads.add(head(
                "col",
                month.format(
                        DateTimeFormatter.ofPattern("MMM uuuu", words.figures().locale())))));
        table.getHead().add(heads);
        feature.services().forEach(service -> table.getBody().add(row(service, months)));
        if (feature.services().size() > 1) {
            NativeTableRow all = new NativeTableRow(head("row", words.text("feature.costs.all")));
            months.forEach(month -> all.add(new NativeTableCell(figure(null, month))));
            table.getBody().add(all);
        }
        return table;
    }

    private static NativeTableHeaderCell head(String scope, String text) {
        NativeTableHeaderCell head = new NativeTableHeaderCell(text);
        head.getElement().setAttribute("scope", scope);
        return head;
    }

    private NativeTableRow row(ServiceRef service, List<YearMonth> months) {
        Anchor anchor = new Anchor(PortfolioLinks.SERVICES + "/" + service.key(), service.name());
        anchor.getElement().setAttribute("router-link", true);
        NativeTableHeaderCell name = new NativeTableHeaderCell(anchor);
        name.getElement().setAttribute("scope", "row");
        NativeTableRow row = new NativeTableRow(name);
        months.forEach(month -> row.add(new NativeTableCell(figure(service, month))));
        return row;
    }

    /** @param service null for all together */
    private Component figure(@Nullable ServiceRef service, YearMonth month) {
        List<ServiceRef> counted = service == null ? feature.services() : List.of(service);
        BigDecimal sum = RunningCost.of(counted.stream().map(this::history).toList(), month, today)
                .amount();
        String text = sum == null ? "·" : words.money(sum);
        return new Figure(text, () -> opened(counted, service, month));
    }

    /** What holds on the last day of a month, or today in the running one. */
    private ServiceCost on(ServiceRef service, YearMonth month) {
        LocalDate end = month.atEndOfMonth();
        return history(service).on(end.isAfter(today) ? today : end);
    }

    private CostHistory history(ServiceRef service) {
        CostHistory history = histories.get(service.id());
        return history == null ? new CostHistory(service, List.of()) : history;
    }

    private Explanation opened(List<ServiceRef> counted, @Nullable ServiceRef service, YearMonth month) {
        Opened opened = new Opened(
                words.figures(),
                "feature.costs.cell",
                service == null ? feature.name() : service.name(),
                month.toString());
        for (ServiceRef one : counted) {
            ServiceCost cost = on(one, month);
            BigDecimal amount = cost.runningMonth();
            String by = history(one).changes().stream()
                    .filter(change -> change.cost().equals(cost))
                    .findFirst()
                    .map(ServiceCostSheet.Change::by)
                    .orElse("");
            opened.named(
                    one.name(),
                    amount == null ? words.text("balance.not-known") : words.money(amount),
                    by.isEmpty() ? words.text("balance.source.settings") : words.text("balance.source.entered", by),
                    amount == null
                            ? words.text("balance.not-known")
                            : words.text("services.since", words.figures().day(cost.from())),
                    PortfolioLinks.SERVICES + "/" + one.key());
        }
        return opened.note("feature.cost.note").note("balance.definitions").done();
    }
}
