package app.ballast.metrics.ui;

import app.ballast.common.DomainException;
import app.ballast.common.ui.FieldErrors;
import app.ballast.common.ui.Notices;
import app.ballast.common.ui.SectionPanel;
import app.ballast.metrics.DatedTarget;
import app.ballast.metrics.SeriesRef;
import app.ballast.metrics.Unit;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.NumberField;
import java.util.List;

/** What the series is to reach, from which day on; those who keep it set the next one. */
class TargetsPanel extends SectionPanel {

    private final transient SeriesDesk desk;
    private final transient SeriesRef series;
    private final transient SeriesNumbers numbers;
    private final transient Runnable changed;
    private final Div list = new Div();
    private final DatePicker since = new DatePicker(getTranslation("series.target.since"));
    private final NumberField value = new NumberField(getTranslation("series.target"));
    private final FieldErrors errors = new FieldErrors();

    TargetsPanel(SeriesDesk desk, SeriesRef series, SeriesNumbers numbers, boolean mine, Runnable changed) {
        super(numbers.text("series.targets"));
        this.desk = desk;
        this.series = series;
        this.numbers = numbers;
        this.changed = changed;
        addClassName("series-targets");
        add(list);
        if (desk.targets().areSetOnBalance(series)) {
            Anchor balance = new Anchor("", getTranslation("series.target.balance"));
            balance.getElement().setAttribute("router-link", true);
            add(new Paragraph(balance));
        } else if (mine) {
            add(form());
        }
    }

    private Div form() {
        since.setLocale(getLocale());
        value.setHelperText(getTranslation(series.unit() == Unit.RATIO ? "series.target.ratio" : "series.target.hint"));
        errors.put("since", since).put("value", value);
        Div form = new Div(since, value, new Button(getTranslation("series.target.set"), click -> save()));
        form.addClassName("series-form");
        return form;
    }

    private void save() {
        errors.clear();
        try {
            if (since.getValue() == null) {
                throw DomainException.invalid("since", "series.target.when");
            }
            desk.targets().set(series.id(), since.getValue(), value.getValue());
            value.clear();
            Notices.success(getTranslation("series.target.saved"));
            changed.run();
        } catch (DomainException problem) {
            errors.show(problem, getLocale());
        }
    }

    void show(SeriesPeriod shown) {
        if (since.getValue() == null) {
            since.setValue(shown.period().to());
        }
        list.removeAll();
        List<DatedTarget> all = shown.targets();
        if (all.isEmpty()) {
            list.add(new Paragraph(getTranslation("series.targets.none")));
            return;
        }
        UnorderedList lines = new UnorderedList();
        all.reversed()
                .forEach(target -> lines.add(new ListItem(getTranslation(
                        "series.target.line",
                        numbers.day(target.since()),
                        target.value() == null
                                ? getTranslation("series.target.ended")
                                : numbers.value(series, target.value()),
                        target.setBy()))));
        list.add(lines);
    }
}
