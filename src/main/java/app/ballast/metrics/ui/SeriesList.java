package app.ballast.metrics.ui;

import app.ballast.common.ui.EmptyState;
import app.ballast.common.ui.PageHeader;
import app.ballast.metrics.MetricsLinks;
import app.ballast.metrics.SeriesFilter;
import app.ballast.metrics.SeriesRow;
import app.ballast.metrics.SeriesService;
import app.ballast.metrics.Side;
import app.ballast.people.ui.ListBar;
import app.ballast.people.ui.RecordGrid;
import app.ballast.portfolio.ProductRef;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Consumer;

/** The series that the reader sees, with search, product and side; the last value of each and how old it is. */
class SeriesList extends Div {

    private final transient SeriesService series;
    private final transient List<ProductRef> products;
    private final transient SeriesNumbers numbers;
    private final transient Consumer<SeriesAddress> changed;
    private final RecordGrid<SeriesRow> grid;
    private transient SeriesAddress address;

    /** @param changed told of each new filter */
    SeriesList(
            SeriesService series,
            List<ProductRef> products,
            SeriesNumbers numbers,
            SeriesAddress address,
            Consumer<SeriesAddress> changed) {
        this.series = series;
        this.products = products;
        this.numbers = numbers;
        this.address = address;
        this.changed = changed;
        addClassName("series-list");
        grid = grid();
        PageHeader header = new PageHeader(getTranslation("nav.series"));
        if (mayAdd() && !products.isEmpty()) {
            header.addActions(new Button(getTranslation("series.new"), click -> openNew()));
        }
        add(header, new ListBar(search(), product(), side()), grid);
        show();
    }

    private boolean mayAdd() {
        return series.mayWrite(Side.RELIABILITY) || series.mayWrite(Side.PRODUCT);
    }

    private static void openNew() {
        UI.getCurrent().navigate(MetricsLinks.series(SeriesView.NEW));
    }

    private RecordGrid<SeriesRow> grid() {
        RecordGrid<SeriesRow> list = new RecordGrid<>(
                getTranslation("series.name"),
                row -> row.series().name(),
                row -> "",
                row -> getTranslation("series.line", row.product().name(), last(row), age(row)),
                row -> UI.getCurrent().navigate(MetricsLinks.series(row.series().key())));
        list.addWideColumn(
                getTranslation("series.product"), row -> row.product().name());
        list.addWideColumn(
                getTranslation("series.side"),
                row -> getTranslation("series.side." + row.series().side()));
        list.addWideColumn(getTranslation("series.last"), this::last);
        list.addWideColumn(getTranslation("series.age"), this::age);
        list.addWideColumn(getTranslation("series.source"), row -> row.series().source());
        list.setAriaLabel(getTranslation("nav.series"));
        return list;
    }

    private String last(SeriesRow row) {
        return row.latest() == null
                ? getTranslation("series.no-value")
                : numbers.value(row.series(), row.latest().reading());
    }

    private String age(SeriesRow row) {
        return row.latest() == null ? "" : numbers.age(row.latest().at());
    }

    private Component search() {
        TextField search = new TextField();
        search.setPlaceholder(getTranslation("series.search"));
        search.setAriaLabel(getTranslation("series.search"));
        search.setClearButtonVisible(true);
        search.setValue(address.text());
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> filter(address.withText(change.getValue())));
        return search;
    }

    private Component product() {
        ComboBox<ProductRef> product = new ComboBox<>();
        product.setAriaLabel(getTranslation("series.product"));
        product.setPlaceholder(getTranslation("series.product.all"));
        product.setItems(products);
        product.setItemLabelGenerator(ProductRef::name);
        product.setClearButtonVisible(true);
        products.stream()
                .filter(one -> one.key().equals(address.product()))
                .findFirst()
                .ifPresent(product::setValue);
        product.addValueChangeListener(change -> filter(address.withProduct(
                change.getValue() == null ? null : change.getValue().key())));
        return product;
    }

    private Component side() {
        ComboBox<Side> side = new ComboBox<>();
        side.setAriaLabel(getTranslation("series.side"));
        side.setPlaceholder(getTranslation("series.side.both"));
        side.setItems(Side.values());
        side.setItemLabelGenerator(one -> getTranslation("series.side." + one));
        side.setClearButtonVisible(true);
        side.setValue(address.side());
        side.addValueChangeListener(change -> filter(address.withSide(change.getValue())));
        return side;
    }

    private void filter(SeriesAddress chosen) {
        address = chosen;
        changed.accept(chosen);
        show();
    }

    private void show() {
        SeriesFilter filter = address.filter(products);
        boolean filtered = !filter.equals(SeriesFilter.ALL);
        grid.setItems(
                query -> series.list(filter, query.getOffset(), query.getLimit()).stream(),
                query -> series.count(filter));
        grid.setEmptyStateComponent(filtered ? nothingFound() : nothingYet());
    }

    private EmptyState nothingFound() {
        return new EmptyState(
                VaadinIcon.SEARCH, getTranslation("series.none.found"), getTranslation("series.none.found.text"));
    }

    private EmptyState nothingYet() {
        Component[] actions = mayAdd() && !products.isEmpty()
                ? new Component[] {new Button(getTranslation("series.new"), click -> openNew())}
                : new Component[0];
        return new EmptyState(
                VaadinIcon.CHART_LINE,
                getTranslation("series.none"),
                getTranslation(products.isEmpty() ? "series.none.product" : "series.none.text"),
                actions);
    }
}
