package app.ballast.decisions.ui;

import app.ballast.common.ui.EmptyState;
import app.ballast.common.ui.PageHeader;
import app.ballast.common.ui.SectionPanel;
import app.ballast.decisions.DecisionFilter;
import app.ballast.decisions.DecisionRow;
import app.ballast.decisions.DecisionState;
import app.ballast.decisions.DecisionsLinks;
import app.ballast.decisions.review.DecisionVerdict;
import app.ballast.portfolio.ProductRef;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All decisions under a filter, and how good they were. */
class DecisionListBoard extends Div {

    private final transient DecisionDesk desk;
    private final transient DecisionAddress address;
    private final transient DecisionWords words;

    DecisionListBoard(DecisionDesk desk, DecisionAddress address, DecisionWords words) {
        this.desk = desk;
        this.address = address;
        this.words = words;
        addClassName("decision-content");
        String wanted = address.product();
        ProductRef product = wanted == null ? null : desk.portfolio().product(wanted);
        List<ProductRef> products = desk.portfolio().products();
        PageHeader header = new PageHeader(words.text("nav.decisions"));
        header.addActions(
                select(
                        "balance.product",
                        "releases.all-products",
                        products,
                        product,
                        ProductRef::name,
                        one -> go(address.withProduct(one == null ? null : one.key()))),
                select(
                        "decisions.filter.state",
                        "decisions.filter.states",
                        List.of(DecisionState.values()),
                        address.state(),
                        one -> words.text(one.labelKey()),
                        one -> go(address.withState(one))),
                select(
                        "decisions.filter.verdict",
                        "decisions.filter.verdicts",
                        List.of(DecisionVerdict.values()),
                        address.verdict(),
                        one -> words.text(one.labelKey()),
                        one -> go(address.withVerdict(one))),
                waiting());
        if (desk.proposer() && !products.isEmpty()) {
            header.addActions(new Button(words.text("decisions.propose"), click -> propose(product)));
        }
        add(header);
        List<DecisionRow> rows = desk.list()
                .find(new DecisionFilter(
                        product == null ? null : product.id(), address.state(), address.verdict(), address.waiting()));
        if (rows.isEmpty()) {
            add(empty());
            return;
        }
        SectionPanel all = new SectionPanel(words.text("decisions.list", rows.size()));
        all.add(new DecisionRows(rows, words));
        Div main = new Div(all, new PromisePanel(desk.promises().of(product == null ? null : product.id()), words));
        main.addClassName("decision-main");
        RecordPanel record = new RecordPanel(
                desk.records().of(product == null ? null : product.id()),
                product == null ? words.text("decisions.record.all") : product.name(),
                words,
                true);
        Div below = new Div(main, record);
        below.addClassName("decision-below");
        add(below);
    }

    private Checkbox waiting() {
        Checkbox only = new Checkbox(words.text("decisions.filter.waiting"), address.waiting());
        only.addValueChangeListener(change -> go(address.withWaiting(change.getValue())));
        return only;
    }

    private <T> Select<T> select(
            String label,
            String all,
            List<T> items,
            @Nullable T value,
            Function<T, String> name,
            Consumer<@Nullable T> chosen) {
        Select<T> select = new Select<>();
        select.setAriaLabel(words.text(label));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(words.text(all));
        select.setItemLabelGenerator(one -> one == null ? words.text(all) : name.apply(one));
        select.setItems(items);
        select.setValue(value);
        select.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                chosen.accept(change.getValue());
            }
        });
        return select;
    }

    private EmptyState empty() {
        return address.isFiltered()
                ? new EmptyState(
                        VaadinIcon.SCALE,
                        words.text("decisions.empty.filtered"),
                        words.text("decisions.empty.filtered.text"))
                : new EmptyState(
                        VaadinIcon.SCALE,
                        words.text("decisions.empty"),
                        words.text(desk.proposer() ? "decisions.empty.text" : "decisions.empty.ask"));
    }

    private static void propose(@Nullable ProductRef product) {
        UI.getCurrent()
                .navigate(
                        DecisionsLinks.DECISIONS + "/" + DecisionsLinks.NEW,
                        product == null
                                ? QueryParameters.empty()
                                : QueryParameters.simple(Map.of("product", product.key())));
    }

    private static void go(DecisionAddress to) {
        UI.getCurrent().navigate(DecisionsLinks.DECISIONS, to.query());
    }
}
