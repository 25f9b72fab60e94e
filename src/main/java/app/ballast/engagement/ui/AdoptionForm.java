package app.ballast.engagement.ui;

import app.ballast.common.DomainException;
import app.ballast.common.ui.FieldErrors;
import app.ballast.common.ui.Notices;
import app.ballast.engagement.FeatureRow;
import app.ballast.engagement.measures.Adoption;
import app.ballast.metrics.PointOrigin;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.NumberField;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Enters who used a feature in the 28 days to a day. */
class AdoptionForm extends Div {

    private final transient ProductDesk desk;
    private final transient FeatureRow feature;
    private final transient Runnable stored;
    private final FieldErrors errors = new FieldErrors();
    private final DatePicker date = new DatePicker(getTranslation("feature.enter.date"));
    private final NumberField adopters = new NumberField(getTranslation("feature.enter.adopters"));
    private final NumberField active = new NumberField(getTranslation("feature.enter.active"));

    AdoptionForm(ProductDesk desk, FeatureRow feature, Runnable stored) {
        this.desk = desk;
        this.feature = feature;
        this.stored = stored;
        addClassName("product-form");
        date.setLocale(getLocale());
        date.setValue(desk.today());
        date.setMax(desk.today());
        Button enter = new Button(getTranslation("feature.enter"), click -> enter());
        enter.addClickShortcut(Key.ENTER).listenOn(adopters, active);
        errors.put("date", date).put("adopters", adopters).put("active", active);
        add(date, adopters, active, enter);
    }

    private void enter() {
        errors.clear();
        try {
            LocalDate day = date.getValue();
            if (day == null) {
                throw DomainException.invalid("date", "engagement.error.day-missing");
            }
            Adoption count =
                    new Adoption(day, whole("adopters", adopters.getValue()), whole("active", active.getValue()));
            desk.adoption().record(feature.key(), List.of(count), PointOrigin.PERSON);
            Notices.success(getTranslation("settings.saved"));
            stored.run();
        } catch (DomainException problem) {
            errors.show(problem, getLocale());
        }
    }

    static long whole(String field, @Nullable Double value) {
        if (value == null || value != Math.rint(value)) {
            throw DomainException.invalid(field, "engagement.error.whole");
        }
        return value.longValue();
    }
}
