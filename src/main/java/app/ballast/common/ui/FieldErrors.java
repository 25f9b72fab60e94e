package app.ballast.common.ui;

import app.ballast.common.DomainException;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Shows a service's refusal at the field that it names; what names no field of the form becomes a notice. */
public class FieldErrors {

    private final Map<String, HasValidationProperties> fields = new LinkedHashMap<>();

    /** Ties a field to the name by which refusals speak of it. Its message goes away as soon as its value changes. */
    public <F extends HasValidationProperties & HasValue<?, ?>> FieldErrors put(String name, F field) {
        fields.put(name, field);
        field.addValueChangeListener(change -> field.setInvalid(false));
        return this;
    }

    public void clear() {
        fields.values().forEach(field -> field.setInvalid(false));
    }

    /** Shows the refusal and moves the focus to its field. */
    public void show(DomainException problem, Locale locale) {
        HasValidationProperties field = problem.field() == null ? null : fields.get(problem.field());
        if (field == null) {
            Notices.error(problem.text(locale));
            return;
        }
        field.setErrorMessage(problem.text(locale));
        field.setInvalid(true);
        if (field instanceof Focusable<?> focusable) {
            focusable.focus();
        }
    }
}
