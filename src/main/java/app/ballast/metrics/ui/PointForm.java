package app.ballast.metrics.ui;

import app.ballast.common.DomainException;
import app.ballast.common.ui.FieldErrors;
import app.ballast.metrics.SentPoint;
import app.ballast.metrics.SeriesPoint;
import app.ballast.metrics.SeriesRef;
import app.ballast.metrics.Unit;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.NumberField;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.function.Consumer;

/** Enters a value, or corrects the one that is there at that time. */
class PointForm extends Div {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final transient SeriesRef series;
    private final ZoneId zone;
    private final transient Consumer<SentPoint> enter;
    private final DatePicker day = new DatePicker(getTranslation("series.day"));
    private final DateTimePicker moment = new DateTimePicker(getTranslation("series.time"));
    private final NumberField value = new NumberField(getTranslation("series.value"));
    private final NumberField denominator = new NumberField(getTranslation("series.denominator"));
    private final FieldErrors errors = new FieldErrors();

    PointForm(SeriesRef series, ZoneId zone, Consumer<SentPoint> enter) {
        this.series = series;
        this.zone = zone;
        this.enter = enter;
        addClassName("series-form");
        day.setId("point-day");
        day.setVisible(series.daily());
        day.setLocale(getLocale());
        moment.setVisible(!series.daily());
        moment.setLocale(getLocale());
        moment.setStep(SECOND);
        boolean ratio = series.unit() == Unit.RATIO;
        value.setHelperText(
                ratio
                        ? getTranslation("series.value.ratio")
                        : getTranslation("series.unit." + series.unit())
                                + (series.unitLabel() == null ? "" : ", " + series.unitLabel()));
        denominator.setHelperText(getTranslation("series.denominator.hint"));
        denominator.setVisible(ratio);
        errors.put("value", value).put("denominator", denominator);
        if (series.daily()) {
            errors.put("at", day);
        } else {
            errors.put("at", moment);
        }
        Button save = new Button(getTranslation("series.enter"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        add(new H3(getTranslation("series.enter.title")), day, moment, value, denominator, save);
    }

    /** Fills the form with a point that is to be corrected. */
    void take(SeriesPoint point) {
        errors.clear();
        day.setValue(point.date());
        moment.setValue(LocalDateTime.ofInstant(point.at(), zone));
        value.setValue(point.value());
        Double below = point.denominator();
        denominator.setVisible(series.unit() == Unit.RATIO || below != null);
        denominator.setValue(below);
        value.focus();
    }

    private void save() {
        errors.clear();
        try {
            LocalDateTime at = moment.getValue();
            Object time = series.daily()
                    ? day.getValue() == null ? null : day.getValue().toString()
                    : at == null ? null : at.atZone(zone).toInstant().toString();
            enter.accept(new SentPoint(time, value.getValue(), denominator.getValue()));
            value.clear();
            denominator.clear();
        } catch (DomainException problem) {
            errors.show(problem, getLocale());
        }
    }
}
