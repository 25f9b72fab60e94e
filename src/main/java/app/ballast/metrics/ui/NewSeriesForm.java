package app.ballast.metrics.ui;

import app.ballast.common.DomainException;
import app.ballast.common.ui.FieldErrors;
import app.ballast.common.ui.Notices;
import app.ballast.common.ui.PageHeader;
import app.ballast.common.ui.SectionPanel;
import app.ballast.metrics.Better;
import app.ballast.metrics.Combine;
import app.ballast.metrics.MetricsLinks;
import app.ballast.metrics.NewSeries;
import app.ballast.metrics.SeriesRef;
import app.ballast.metrics.SeriesService;
import app.ballast.metrics.Side;
import app.ballast.metrics.Unit;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductRef;
import app.ballast.portfolio.ProductServiceRef;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.List;

/** Defines a series of one's own. */
class NewSeriesForm extends Div {

    private final transient SeriesService series;
    private final transient PortfolioService portfolio;
    private final ComboBox<ProductRef> product = new ComboBox<>(getTranslation("series.product"));
    private final ComboBox<ProductServiceRef> service = new ComboBox<>(getTranslation("series.service"));
    private final TextField name = new TextField(getTranslation("series.name"));
    private final TextField metric = new TextField(getTranslation("series.metric"));
    private final Select<Unit> unit = new Select<>();
    private final TextField unitLabel = new TextField(getTranslation("series.unit-label"));
    private final Select<Combine> combine = new Select<>();
    private final Select<Better> better = new Select<>();
    private final Select<Side> side = new Select<>();
    private final Checkbox daily = new Checkbox(getTranslation("series.daily"));
    private final TextField source = new TextField(getTranslation("series.source"));
    private final FieldErrors errors = new FieldErrors();

    NewSeriesForm(SeriesService series, PortfolioService portfolio) {
        this.series = series;
        this.portfolio = portfolio;
        addClassName("series-new");
        List<Side> sides = Arrays.stream(Side.values()).filter(series::mayWrite).toList();
        add(new PageHeader(getTranslation("series.new")));
        if (sides.isEmpty()) {
            add(new Paragraph(getTranslation("series.new.others")));
            return;
        }
        fill(sides);
        Div fields = new Div(product, service, name, metric, side, better, unit, unitLabel, combine, source, daily);
        fields.addClassName("series-fields");
        Button save = new Button(getTranslation("series.new.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        SectionPanel panel = new SectionPanel(getTranslation("series.new.what"));
        panel.add(fields, save);
        add(panel);
    }

    private void fill(List<Side> sides) {
        product.setItems(portfolio.products());
        product.setItemLabelGenerator(ProductRef::name);
        product.setRequiredIndicatorVisible(true);
        product.addValueChangeListener(change -> service.setItems(
                change.getValue() == null
                        ? List.of()
                        : portfolio.services(change.getValue().id())));
        service.setItemLabelGenerator(one -> one.service().name());
        service.setPlaceholder(getTranslation("series.service.none"));
        service.setClearButtonVisible(true);
        name.setRequiredIndicatorVisible(true);
        metric.setRequiredIndicatorVisible(true);
        metric.setHelperText(getTranslation("series.metric.hint"));
        unitLabel.setHelperText(getTranslation("series.unit-label.hint"));
        source.setHelperText(getTranslation("series.source.hint"));
        choices(unit, "series.unit", Unit.values());
        choices(combine, "series.combine", Combine.values());
        choices(better, "series.better", Better.values());
        choices(side, "series.side", sides.toArray(Side[]::new));
        unit.addValueChangeListener(change -> combine.setValue(Combine.usual(change.getValue())));
        unit.setValue(Unit.COUNT);
        better.setValue(Better.UP);
        side.setValue(sides.getFirst());
        errors.put("product", product)
                .put("service", service)
                .put("name", name)
                .put("metric", metric)
                .put("unitLabel", unitLabel)
                .put("source", source);
    }

    private <E extends Enum<E>> void choices(Select<E> select, String key, E[] all) {
        select.setLabel(getTranslation(key));
        select.setItems(all);
        select.setItemLabelGenerator(one -> getTranslation(key + "." + one.name()));
    }

    private void save() {
        errors.clear();
        try {
            ProductRef of = product.getValue();
            if (of == null) {
                throw DomainException.invalid("product", "series.product.choose");
            }
            ProductServiceRef about = service.getValue();
            SeriesRef made = series.add(new NewSeries(
                    of.id(),
                    about == null ? null : about.service(),
                    metric.getValue().strip(),
                    name.getValue(),
                    unit.getValue(),
                    unitLabel.getValue(),
                    combine.getValue(),
                    daily.getValue(),
                    better.getValue(),
                    side.getValue(),
                    null,
                    source.getValue().isBlank() ? getTranslation("series.source.hand") : source.getValue()));
            Notices.success(getTranslation("series.made", made.name()));
            getUI().ifPresent(ui -> ui.navigate(MetricsLinks.series(made.key())));
        } catch (DomainException problem) {
            errors.show(problem, getLocale());
        }
    }
}
