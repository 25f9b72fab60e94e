package app.ballast.backlog.ui;

import app.ballast.backlog.BacklogLinks;
import app.ballast.backlog.Status;
import app.ballast.backlog.WorkItemDetails;
import app.ballast.common.DomainException;
import app.ballast.common.ui.Notices;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;

/** Moves an item on: through the statuses of work, to triage, or back to it. */
class StatusBar extends Div {

    private final transient Desk desk;
    private final transient WorkItemDetails item;
    private final Runnable changed;

    StatusBar(Desk desk, WorkItemDetails item, Words words, Runnable changed) {
        this.desk = desk;
        this.item = item;
        this.changed = changed;
        addClassName("backlog-status");
        if (item.status() == Status.NEW) {
            add(ItemPanel.link(BacklogLinks.TRIAGE + "/" + item.key(), getTranslation("backlog.to-triage")));
        }
        if (item.status().isWork()) {
            add(status());
        }
        if (item.status() != Status.NEW && (!item.status().isWork() || item.status() == Status.ACCEPTED)) {
            Button back = ItemPanel.plain(getTranslation("backlog.return-to-triage"), this::returnToTriage);
            if (item.rights().triage()) {
                add(back);
            } else {
                add(Refusal.wrap(back, who()));
            }
        }
    }

    private Select<Status> status() {
        Select<Status> status = new Select<>();
        status.setAriaLabel(getTranslation("backlog.column.status"));
        status.setItems(Status.work());
        status.setItemLabelGenerator(choice -> getTranslation(choice.labelKey()));
        status.setValue(item.status());
        if (item.rights().triage()) {
            status.addValueChangeListener(
                    change -> act(() -> desk.backlog().move(item.id(), item.status(), change.getValue())));
        } else {
            status.setReadOnly(true);
            status.setTooltipText(who());
        }
        return status;
    }

    private String who() {
        return getTranslation("backlog.may." + item.kind().owner().name());
    }

    private void returnToTriage() {
        act(() -> desk.triage().undo(item.id(), item.version()));
    }

    private void act(Runnable command) {
        try {
            command.run();
        } catch (DomainException problem) {
            Notices.error(problem.text(getLocale()));
        }
        changed.run();
    }
}
