package app.ballast.reliability.ui;

import app.ballast.common.DomainException;
import app.ballast.common.ui.FieldErrors;
import app.ballast.common.ui.MarkdownBlock;
import app.ballast.common.ui.MarkdownPreview;
import app.ballast.common.ui.Notices;
import app.ballast.common.ui.SectionPanel;
import app.ballast.common.ui.Tone;
import app.ballast.reliability.IncidentDetails;
import app.ballast.reliability.IncidentDraft;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;

/** What was learnt, in Markdown; a new one begins with a template that holds what is known. */
class PostmortemPanel extends SectionPanel {

    private final transient IncidentDesk desk;
    private final transient IncidentWords words;
    private final transient IncidentDetails details;
    private final transient Runnable again;
    private final Div content = new Div();

    PostmortemPanel(IncidentDesk desk, IncidentWords words, IncidentDetails details, Runnable again) {
        super(words.text("incidents.postmortem"), Tone.RELIABILITY);
        this.desk = desk;
        this.words = words;
        this.details = details;
        this.again = again;
        add(content);
        show();
    }

    private void show() {
        content.removeAll();
        boolean none = details.postmortem().isEmpty();
        content.add(
                none
                        ? new Paragraph(words.text(
                                desk.keeper() ? "incidents.postmortem.none.keeper" : "incidents.postmortem.none"))
                        : new MarkdownBlock(details.postmortem()));
        if (desk.keeper()) {
            setAside(new Button(
                    words.text(none ? "incidents.postmortem.write" : "incidents.postmortem.edit"), click -> edit()));
        }
    }

    private void edit() {
        content.removeAll();
        setAside();
        TextArea text = new TextArea(words.text("incidents.postmortem.field"));
        text.setWidthFull();
        text.setMinRows(12);
        text.setValue(details.postmortem().isEmpty() ? words.template(details) : details.postmortem());
        Button save = new Button(words.text("common.save"), click -> save(text));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Div commands = new Div(save, new Button(words.text("common.cancel"), click -> show()));
        commands.addClassName("slo-commands");
        content.add(text, new MarkdownPreview(text), commands);
        text.focus();
    }

    private void save(TextArea text) {
        IncidentDraft draft = details.draft();
        try {
            desk.incidents()
                    .edit(
                            details.row().id(),
                            details.row().version(),
                            new IncidentDraft(
                                    draft.notes(),
                                    draft.services(),
                                    draft.startedAt(),
                                    draft.acknowledgedAt(),
                                    draft.resolvedAt(),
                                    draft.cause(),
                                    text.getValue()));
            Notices.success(words.text("settings.saved"));
            again.run();
        } catch (DomainException refusal) {
            new FieldErrors().put("postmortem", text).show(refusal, getLocale());
        }
    }
}
