package app.ballast.reliability.ui;

import app.ballast.common.DomainException;
import app.ballast.common.ui.FieldErrors;
import app.ballast.common.ui.MarkdownBlock;
import app.ballast.common.ui.SubmitKeys;
import app.ballast.reliability.IncidentDetails;
import app.ballast.reliability.IncidentEntry;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** What happened when: what machines saw and people did, and a field for a note. */
@JsModule("./keys/submit-keys.ts")
class IncidentTimeline extends Div {

    private final transient IncidentDesk desk;
    private final transient IncidentWords words;
    private final transient IncidentDetails details;
    private final transient Runnable again;
    private final TextArea note = new TextArea();
    private final DateTimePicker at = new DateTimePicker();

    IncidentTimeline(IncidentDesk desk, IncidentWords words, IncidentDetails details, Runnable again) {
        this.desk = desk;
        this.words = words;
        this.details = details;
        this.again = again;
        addClassName("incident-timeline");
        OrderedList list = new OrderedList();
        details.timeline().forEach(entry -> list.add(line(entry)));
        add(details.timeline().isEmpty() ? new Paragraph(words.text("incidents.timeline.none")) : list);
        if (desk.keeper()) {
            add(form());
        }
    }

    private ListItem line(IncidentEntry entry) {
        Span when = new Span(words.figures().moment(entry.at()));
        when.addClassName("slo-when");
        if (entry.kind() != IncidentEntry.Kind.NOTE) {
            return new ListItem(when, new Span(words.entry(entry)));
        }
        Div said = new Div(new MarkdownBlock(entry.said()), IncidentWords.muted(entry.by()));
        said.addClassName("incident-note");
        return new ListItem(when, said);
    }

    private Div form() {
        note.setLabel(words.text("incidents.note"));
        note.setPlaceholder(words.text("incidents.note.hint"));
        note.setMinRows(1);
        note.setMaxRows(6);
        at.setLabel(words.text("incidents.note.at"));
        at.setLocale(getLocale());
        Button add = new Button(words.text("incidents.note.add"), click -> save());
        Div form = new Div(note, at, add);
        form.addClassName("incident-note-form");
        SubmitKeys.listen(form, this::save, () -> {});
        return form;
    }

    private void save() {
        FieldErrors errors = new FieldErrors().put("text", note).put("at", at);
        errors.clear();
        try {
            desk.incidents().note(details.row().id(), moment(), note.getValue());
            note.clear();
            again.run();
        } catch (DomainException refusal) {
            errors.show(refusal, getLocale());
        }
    }

    /** Null for now. */
    private @Nullable Instant moment() {
        LocalDateTime value = at.getValue();
        return value == null ? null : value.atZone(words.figures().zone()).toInstant();
    }
}
