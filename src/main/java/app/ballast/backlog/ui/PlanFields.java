package app.ballast.backlog.ui;

import app.ballast.backlog.ItemField;
import app.ballast.backlog.Plan;
import app.ballast.backlog.WorkItemDetails;
import app.ballast.common.ui.FieldErrors;
import app.ballast.portfolio.ReleaseRef;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields that say when an item comes and how it is found. */
class PlanFields extends Div {

    private final Select<ReleaseRef> release = new Select<>();
    private final DatePicker dueOn = new DatePicker(getTranslation(ItemField.DUE_ON.labelKey()));
    private final BigDecimalField penalty = new BigDecimalField(getTranslation(ItemField.DEADLINE_PENALTY.labelKey()));
    private final LabelField labels;

    PlanFields(Desk desk, WorkItemDetails item) {
        addClassName("backlog-choices");
        Plan plan = item.edit().plan();
        release.setLabel(getTranslation(ItemField.RELEASE.labelKey()));
        release.setEmptySelectionAllowed(true);
        release.setEmptySelectionCaption(getTranslation("backlog.none"));
        release.setItemLabelGenerator(choice -> choice == null ? getTranslation("backlog.none") : choice.name());
        offerReleases(desk.releases().open(item.product().id()), item.release());
        dueOn.setLocale(getLocale());
        dueOn.setClearButtonVisible(true);
        dueOn.setValue(plan.dueOn());
        penalty.setSuffixComponent(
                new Span(desk.portfolio().workspace().currency().getCurrencyCode()));
        penalty.setValue(plan.deadlinePenalty());
        labels = new LabelField(desk, getTranslation(ItemField.LABELS.labelKey()));
        labels.setValue(plan.labels());
        add(release, dueOn, penalty, labels);
    }

    private void offerReleases(List<ReleaseRef> open, @Nullable ReleaseRef present) {
        List<ReleaseRef> offered = new ArrayList<>(open);
        if (present != null && !offered.contains(present)) {
            offered.add(present);
        }
        release.setItems(offered);
        release.setValue(present);
    }

    void tie(FieldErrors errors) {
        errors.put(ItemField.RELEASE.code(), release)
                .put(ItemField.DUE_ON.code(), dueOn)
                .put(ItemField.DEADLINE_PENALTY.code(), penalty)
                .put(ItemField.LABELS.code(), labels);
    }

    Map<ItemField, HasValue<?, ?>> fields() {
        return Map.of(
                ItemField.RELEASE, release,
                ItemField.DUE_ON, dueOn,
                ItemField.DEADLINE_PENALTY, penalty,
                ItemField.LABELS, labels);
    }

    /** Whether a field holds something that it cannot read; it says so itself then. */
    boolean isUnreadable() {
        return penalty.isInvalid() && penalty.isEmpty() || dueOn.isInvalid() && dueOn.isEmpty();
    }

    Plan read() {
        return new Plan(
                release.getValue() == null ? null : release.getValue().id(),
                dueOn.getValue(),
                penalty.getValue(),
                labels.getValue());
    }
}
