package app.ballast.backlog.ui;

import app.ballast.backlog.BacklogRow;
import app.ballast.backlog.LinkedItem;
import app.ballast.backlog.Triaged;
import app.ballast.backlog.WorkItemDetails;
import app.ballast.common.DomainException;
import app.ballast.common.ui.FieldErrors;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Function;

/** The four decisions. What one needs to know is asked below the buttons. */
class TriageActions extends Div {

    private static final int WEEK = 7;

    private final transient Desk desk;
    private final transient WorkItemDetails item;
    private final transient Decide decide;
    private final Div question = new Div();
    private final TextField reason = new TextField(getTranslation("triage.decline.reason"));
    private final DatePicker until = new DatePicker(getTranslation("triage.snooze.until"));
    private final ItemPicker into;
    private final FieldErrors errors = new FieldErrors();

    /** What carries out a decision. */
    @FunctionalInterface
    interface Decide {

        /** @param done key of the message that says what was done to which item */
        void decide(String done, Function<WorkItemDetails, Triaged> command);
    }

    TriageActions(Desk desk, WorkItemDetails item, Decide decide) {
        this.desk = desk;
        this.item = item;
        this.decide = decide;
        into = new ItemPicker(
                desk, getTranslation("triage.merge.into"), Set.of(item.product().id()));
        errors.put("reason", reason).put("until", until).put("into", into);
        addClassName("triage-actions");
        Div buttons = new Div(
                button("accept", "a", this::accept),
                button("decline", "d", this::decline),
                button("snooze", "s", this::snooze),
                button("merge", "m", this::merge));
        buttons.addClassName("triage-buttons");
        question.addClassName("triage-question");
        add(buttons, question);
        if (!item.rights().triage()) {
            add(new Paragraph(who()));
        }
        LocalDate today = desk.today();
        until.setMin(today.plusDays(1));
        until.setMax(today.plusYears(1));
        until.setValue(today.plusDays(WEEK));
        until.setLocale(getLocale());
        reason.addKeyPressListener(Key.ENTER, press -> saveDecline());
    }

    private String who() {
        return getTranslation("backlog.may." + item.kind().owner().name());
    }

    private Component button(String name, String key, Runnable action) {
        Button button = new Button(getTranslation("triage." + name), click -> action.run());
        if (name.equals("accept")) {
            button.addThemeVariants(ButtonVariant.PRIMARY);
        }
        Span letter = new Span(key);
        letter.addClassName("ballast-key");
        letter.getElement().setAttribute("aria-hidden", true);
        button.setSuffixComponent(letter);
        button.getElement().setAttribute("aria-keyshortcuts", key);
        return item.rights().triage() ? button : Refusal.wrap(button, who());
    }

    void accept() {
        if (item.rights().triage()) {
            run("triage.accepted", decided -> desk.triage().accept(decided.id()));
        }
    }

    void decline() {
        ask(reason, "triage.decline.save", this::saveDecline);
    }

    private void saveDecline() {
        run("triage.declined", decided -> desk.triage().decline(decided.id(), reason.getValue()));
    }

    void snooze() {
        ask(until, "triage.snooze.save", () -> {
            LocalDate day = until.getValue();
            if (day != null) {
                run("triage.snoozed", decided -> desk.triage().snooze(decided.id(), day));
            }
        });
    }

    /** Merges the item into one that looks the same. */
    void mergeInto(LinkedItem target) {
        run("triage.merged", decided -> desk.triage().merge(decided.id(), target.key()));
    }

    void merge() {
        ask(into, "triage.merge.save", () -> {
            BacklogRow target = into.getValue();
            if (target == null) {
                into.setErrorMessage(getTranslation("triage.merge.choose"));
                into.setInvalid(true);
            } else {
                run("triage.merged", decided -> desk.triage().merge(decided.id(), target.key()));
            }
        });
    }

    private <F extends Component & Focusable<?>> void ask(F field, String label, Runnable save) {
        if (item.rights().triage()) {
            question.removeAll();
            Button button = new Button(getTranslation(label), click -> save.run());
            button.addThemeVariants(ButtonVariant.PRIMARY);
            question.add(field, button, ItemPanel.plain(getTranslation("common.cancel"), question::removeAll));
            field.focus();
        }
    }

    private void run(String done, Function<WorkItemDetails, Triaged> command) {
        errors.clear();
        try {
            decide.decide(done, command);
        } catch (DomainException problem) {
            errors.show(problem, getLocale());
        }
    }
}
