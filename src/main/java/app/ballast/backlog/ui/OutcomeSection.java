package app.ballast.backlog.ui;

import app.ballast.backlog.Kind;
import app.ballast.backlog.Outcome;
import app.ballast.backlog.WorkItemDetails;
import app.ballast.common.DomainException;
import app.ballast.common.ui.Badge;
import app.ballast.common.ui.FieldErrors;
import app.ballast.common.ui.Tone;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a finished item is to bring about: of a feature its adoption measure, of other work what gets better. */
class OutcomeSection extends Section {

    private final transient Desk desk;
    private final transient WorkItemDetails item;
    private final transient Words words;
    private final transient @Nullable Outcome stated;
    private final Runnable changed;
    private final TextArea purpose = new TextArea();
    private final TextField metric = new TextField();
    private final BigDecimalField target = new BigDecimalField();
    private final DatePicker dueOn = new DatePicker();

    /** @param ask whether to ask at once, since the item was just finished */
    OutcomeSection(
            Desk desk, WorkItemDetails item, @Nullable Outcome stated, Words words, boolean ask, Runnable changed) {
        this.desk = desk;
        this.item = item;
        this.stated = stated;
        this.words = words;
        this.changed = changed;
        addClassName("backlog-outcome");
        if (ask && stated == null && item.rights().triage()) {
            edit();
        } else {
            show();
        }
    }

    private String question() {
        return getTranslation(item.kind() == Kind.FEATURE ? "backlog.outcome.feature" : "backlog.outcome.other");
    }

    private void show() {
        removeAll();
        Div line = new Div();
        line.addClassName("backlog-outcome-line");
        if (stated == null) {
            line.add(new Badge(getTranslation("backlog.outcome.missing"), Tone.DEBT));
        } else {
            line.add(new Span(said(stated)));
        }
        if (item.rights().triage()) {
            line.add(ItemPanel.plain(
                    getTranslation(stated == null ? "backlog.outcome.state" : "backlog.edit"), this::edit));
        }
        add(new H3(question()), line);
    }

    private String said(Outcome outcome) {
        LocalDate day = outcome.dueOn();
        return Stream.of(
                        outcome.purpose(),
                        outcome.metric() == null ? "" : outcome.metric(),
                        outcome.target() == null
                                ? ""
                                : getTranslation("backlog.outcome.to", words.plain(outcome.target())),
                        day == null ? "" : getTranslation("backlog.outcome.by", words.day(day)))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private void edit() {
        removeAll();
        purpose.setLabel(getTranslation("backlog.outcome.purpose"));
        metric.setLabel(getTranslation("backlog.outcome.metric"));
        target.setLabel(getTranslation("backlog.outcome.target"));
        dueOn.setLabel(getTranslation("backlog.outcome.due"));
        dueOn.setLocale(getLocale());
        if (stated != null) {
            purpose.setValue(stated.purpose());
            metric.setValue(stated.metric() == null ? "" : stated.metric());
            target.setValue(stated.target() == null ? null : stated.target().stripTrailingZeros());
            dueOn.setValue(stated.dueOn());
        }
        FieldErrors errors = new FieldErrors()
                .put("purpose", purpose)
                .put("metric", metric)
                .put("target", target)
                .put("dueOn", dueOn);
        Button save = new Button(getTranslation("common.save"), click -> save(errors));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Div actions = new Div(
                save,
                ItemPanel.plain(
                        getTranslation(stated == null ? "backlog.outcome.later" : "common.cancel"), this::show));
        actions.addClassName("backlog-log-actions");
        Div figures = new Div(metric, target, dueOn);
        figures.addClassName("backlog-choices");
        Div fields = item.kind() == Kind.FEATURE ? new Div(figures, purpose) : new Div(purpose, figures);
        fields.addClassName("backlog-fields");
        add(new H3(question()), fields, actions);
        if (item.kind() == Kind.FEATURE) {
            metric.focus();
        } else {
            purpose.focus();
        }
    }

    private void save(FieldErrors errors) {
        errors.clear();
        try {
            desk.flow()
                    .state(
                            item.id(),
                            new Outcome(purpose.getValue(), metric.getValue(), target.getValue(), dueOn.getValue()));
        } catch (DomainException problem) {
            errors.show(problem, getLocale());
            return;
        }
        changed.run();
    }
}
