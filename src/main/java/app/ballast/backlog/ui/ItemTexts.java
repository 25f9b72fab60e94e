package app.ballast.backlog.ui;

import app.ballast.backlog.ItemField;
import app.ballast.backlog.Kind;
import app.ballast.backlog.WorkItemEdit;
import app.ballast.common.ui.Drafts;
import app.ballast.common.ui.FieldErrors;
import app.ballast.common.ui.MarkdownPreview;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields that say more about an item than its title: effort and the longer texts. */
class ItemTexts extends Div {

    final TextArea description = area(ItemField.DESCRIPTION);
    final BigDecimalField effort = new BigDecimalField(getTranslation(ItemField.EFFORT.labelKey()));
    final TextArea audience = area(ItemField.AUDIENCE);
    final TextArea customerReason = area(ItemField.CUSTOMER_REASON);
    final TextArea feasibility = area(ItemField.FEASIBILITY);
    final TextArea acceptanceCriteria = area(ItemField.ACCEPTANCE_CRITERIA);

    ItemTexts() {
        addClassName("backlog-fields");
        effort.setSuffixComponent(new Span(getTranslation("backlog.unit.weeks")));
        effort.setI18n(new BigDecimalField.BigDecimalFieldI18n()
                .setBadInputErrorMessage(getTranslation("backlog.error.effort", 520)));
        Drafts.name(effort, ItemField.EFFORT.code());
        description.setMinRows(4);
        add(
                description,
                new MarkdownPreview(description),
                effort,
                audience,
                customerReason,
                feasibility,
                acceptanceCriteria);
    }

    private TextArea area(ItemField field) {
        TextArea area = new TextArea(getTranslation(field.labelKey()));
        area.setMinRows(2);
        area.setMaxRows(14);
        area.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        Drafts.name(area, field.code());
        return area;
    }

    /** Shows the question that belongs to a kind: what is feasible of a feature, why customers care about the others. */
    void suit(Kind kind) {
        feasibility.setVisible(kind == Kind.FEATURE);
        customerReason.setVisible(kind != Kind.FEATURE);
    }

    /** Lets refusals find the fields. */
    void tie(FieldErrors errors) {
        errors.put(ItemField.DESCRIPTION.code(), description)
                .put(ItemField.EFFORT.code(), effort)
                .put(ItemField.AUDIENCE.code(), audience)
                .put(ItemField.CUSTOMER_REASON.code(), customerReason)
                .put(ItemField.FEASIBILITY.code(), feasibility)
                .put(ItemField.ACCEPTANCE_CRITERIA.code(), acceptanceCriteria);
    }

    /** Whether the effort holds something that is no number; it says so itself then. */
    boolean isEffortUnreadable() {
        return effort.isInvalid() && effort.isEmpty();
    }

    /** The fields by what they are about. */
    Map<ItemField, HasValue<?, ?>> fields() {
        return Map.of(
                ItemField.DESCRIPTION, description,
                ItemField.EFFORT, effort,
                ItemField.AUDIENCE, audience,
                ItemField.CUSTOMER_REASON, customerReason,
                ItemField.FEASIBILITY, feasibility,
                ItemField.ACCEPTANCE_CRITERIA, acceptanceCriteria);
    }

    /** Fills the fields that a draft names, by the fields' names. */
    void restore(Map<String, String> draft) {
        Map.of(
                        ItemField.DESCRIPTION, description,
                        ItemField.AUDIENCE, audience,
                        ItemField.CUSTOMER_REASON, customerReason,
                        ItemField.FEASIBILITY, feasibility,
                        ItemField.ACCEPTANCE_CRITERIA, acceptanceCriteria)
                .forEach((field, area) -> {
                    String text = draft.get(field.code());
                    if (text != null) {
                        area.setValue(text);
                    }
                });
        String typed = draft.get(ItemField.EFFORT.code());
        if (typed != null) {
            effort.setValue(number(typed));
        }
    }

    void clear() {
        fields().values().forEach(HasValue::clear);
    }

    /** Shows what an item says. */
    void show(WorkItemEdit edit) {
        description.setValue(edit.description());
        effort.setValue(edit.effort());
        audience.setValue(edit.audience());
        customerReason.setValue(edit.customerReason());
        feasibility.setValue(edit.feasibility());
        acceptanceCriteria.setValue(edit.acceptanceCriteria());
        suit(edit.kind());
    }

    private static @Nullable BigDecimal number(String typed) {
        String plain = typed.strip().replace(',', '.');
        return plain.matches("[0-9]{1,3}(\\.[0-9]{1,3})?") ? new BigDecimal(plain) : null;
    }
}
