package app.ballast.backlog.ui;

import app.ballast.backlog.BulkChange;
import app.ballast.backlog.Status;
import app.ballast.common.DomainException;
import app.ballast.people.PersonRef;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ProductRef;
import app.ballast.portfolio.ReleaseRef;
import app.ballast.portfolio.ReleaseRow;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.Map;
import java.util.stream.Collectors;

/** What to change of many items: the field, and its value. */
class BulkFields extends Div {

    private static final int MOST_RELEASES = 200;

    private final transient Desk desk;
    private final Select<What> what = new Select<>();
    private final Select<Status> status = new Select<>();
    private final ComboBox<ReleaseRef> release = new ComboBox<>();
    private final ComboBox<PersonRef> assignee = new ComboBox<>();
    private final LabelField added;
    private final LabelField removed;

    /** The fields that change together. */
    enum What {
        STATUS("backlog.field.status"),
        RELEASE("backlog.field.release"),
        LABELS("backlog.field.labels"),
        ASSIGNEE("backlog.field.assignee");

        private final String labelKey;

        What(String labelKey) {
            this.labelKey = labelKey;
        }
    }

    /** @param changed runs whenever something else is chosen */
    BulkFields(Desk desk, Runnable changed) {
        this.desk = desk;
        added = new LabelField(desk, getTranslation("backlog.bulk.add"));
        removed = new LabelField(desk, getTranslation("backlog.bulk.remove"));
        addClassName("backlog-fields");
        what.setLabel(getTranslation("backlog.bulk.field"));
        what.setItems(What.values());
        what.setItemLabelGenerator(choice -> getTranslation(choice.labelKey));
        what.setValue(What.STATUS);
        what.addValueChangeListener(change -> suit());
        status.setLabel(getTranslation("backlog.bulk.value"));
        status.setItems(Status.work());
        status.setItemLabelGenerator(choice -> getTranslation(choice.labelKey()));
        status.setValue(Status.READY);
        offerReleases();
        assignee.setLabel(getTranslation("backlog.bulk.value"));
        assignee.setPlaceholder(getTranslation("backlog.bulk.nobody"));
        assignee.setClearButtonVisible(true);
        desk.offerPeople(assignee);
        what.addValueChangeListener(change -> changed.run());
        status.addValueChangeListener(change -> changed.run());
        release.addValueChangeListener(change -> changed.run());
        assignee.addValueChangeListener(change -> changed.run());
        added.addValueChangeListener(change -> changed.run());
        removed.addValueChangeListener(change -> changed.run());
        add(what, status, release, added, removed, assignee);
        suit();
    }

    private void offerReleases() {
        Map<ProductId, String> products =
                desk.portfolio().products().stream().collect(Collectors.toMap(ProductRef::id, ProductRef::name));
        release.setLabel(getTranslation("backlog.bulk.value"));
        release.setPlaceholder(getTranslation("backlog.bulk.no-release"));
        release.setClearButtonVisible(true);
        release.setItems(desk.releases().find(null, 0, MOST_RELEASES).stream()
                .filter(row -> !row.archived())
                .map(ReleaseRow::release)
                .toList());
        release.setItemLabelGenerator(choice -> choice.name() + " · " + products.getOrDefault(choice.product(), ""));
    }

    private void suit() {
        show(What.STATUS, status);
        show(What.RELEASE, release);
        show(What.LABELS, added);
        show(What.LABELS, removed);
        show(What.ASSIGNEE, assignee);
    }

    private void show(What which, Component field) {
        field.setVisible(what.getValue() == which);
    }

    /** @throws DomainException where it is not said what to change to */
    BulkChange read() {
        return switch (what.getValue()) {
            case STATUS -> new BulkChange.ToStatus(status.getValue());
            case RELEASE ->
                new BulkChange.ToRelease(
                        release.getValue() == null ? null : release.getValue().id());
            case ASSIGNEE ->
                new BulkChange.ToAssignee(
                        assignee.getValue() == null ? null : assignee.getValue().id());
            case LABELS -> {
                if (added.isEmpty() && removed.isEmpty()) {
                    throw DomainException.invalid("labels", "backlog.error.bulk.labels");
                }
                yield new BulkChange.ToLabels(added.getValue(), removed.getValue());
            }
        };
    }
}
