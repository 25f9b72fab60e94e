package app.ballast.backlog.ui;

import app.ballast.common.DomainException;
import app.ballast.common.ui.FieldErrors;
import app.ballast.common.ui.SubmitKeys;
import app.ballast.discussion.CustomerRequest;
import app.ballast.discussion.RequestSource;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What one customer asks for. */
@JsModule("./keys/submit-keys.ts")
class RequestForm extends Div {

    private final TextField customer = new TextField(getTranslation("request.customer"));
    private final BigDecimalField people = new BigDecimalField(getTranslation("request.people"));
    private final BigDecimalField worth = new BigDecimalField();
    private final Select<RequestSource> source = new Select<>();
    private final TextField link = new TextField(getTranslation("request.link"));
    private final TextArea note = new TextArea(getTranslation("request.note"));
    private final FieldErrors errors = new FieldErrors()
            .put("customer", customer)
            .put("people", people)
            .put("worth", worth)
            .put("link", link)
            .put("note", note);
    private final transient Consumer<CustomerRequest> save;

    /**
     * @param before null for another request
     * @param save may refuse by a {@link DomainException}
     */
    RequestForm(@Nullable CustomerRequest before, String worthLabel, Consumer<CustomerRequest> save, Runnable leave) {
        this.save = save;
        addClassName("backlog-request-form");
        worth.setLabel(worthLabel);
        people.setHelperText(getTranslation("request.people.help"));
        source.setLabel(getTranslation("request.source"));
        source.setItems(RequestSource.values());
        source.setItemLabelGenerator(one -> getTranslation(one.labelKey()));
        source.setValue(RequestSource.SUPPORT);
        note.setMinRows(2);
        if (before != null) {
            customer.setValue(before.customer());
            Long many = before.people();
            people.setValue(many == null ? null : BigDecimal.valueOf(many));
            worth.setValue(before.worth());
            source.setValue(before.source());
            link.setValue(before.link());
            note.setValue(before.note());
        }
        Button button = new Button(getTranslation("request.save"), click -> save());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        Div actions = new Div(button, ItemPanel.plain(getTranslation("talk.cancel"), leave));
        actions.addClassName("backlog-log-actions");
        add(customer, people, worth, source, link, note, actions);
        SubmitKeys.listen(this, this::save, leave);
        customer.focus();
    }

    private void save() {
        errors.clear();
        try {
            save.accept(new CustomerRequest(
                    customer.getValue(),
                    people(),
                    worth.getValue(),
                    source.getValue(),
                    link.getValue(),
                    note.getValue()));
        } catch (DomainException refusal) {
            errors.show(refusal, getLocale());
        }
    }

    private @Nullable Long people() {
        BigDecimal many = people.getValue();
        try {
            return many == null ? null : many.longValueExact();
        } catch (ArithmeticException notWhole) {
            return 0L;
        }
    }
}
