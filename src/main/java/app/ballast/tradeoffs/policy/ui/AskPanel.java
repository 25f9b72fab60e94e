package app.ballast.tradeoffs.policy.ui;

import app.ballast.backlog.BacklogLinks;
import app.ballast.backlog.WorkItemDetails;
import app.ballast.common.DomainException;
import app.ballast.common.ui.FieldErrors;
import app.ballast.common.ui.Notices;
import app.ballast.common.ui.SectionPanel;
import app.ballast.tradeoffs.policy.ExceptionBook;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;

/** Asks for an exception for one item. */
class AskPanel extends SectionPanel {

    private final transient PolicyDesk desk;
    private final transient WorkItemDetails item;
    private final transient PolicyWords words;
    private final transient Runnable close;
    private final TextArea reason;
    private final DatePicker until;
    private final transient FieldErrors errors = new FieldErrors();

    /** @param close goes to the page without the item */
    AskPanel(PolicyDesk desk, WorkItemDetails item, LocalDate today, PolicyWords words, Runnable close) {
        super(words.text("policy.ask", item.key()));
        this.desk = desk;
        this.item = item;
        this.words = words;
        this.close = close;
        reason = new TextArea(words.text("policy.ask.reason"));
        reason.setMaxLength(ExceptionBook.LONGEST_REASON);
        reason.setRequiredIndicatorVisible(true);
        until = new DatePicker(words.text("policy.ask.until"));
        until.setLocale(getLocale());
        until.setMin(today);
        until.setHelperText(words.text("policy.ask.until.hint"));
        errors.put("reason", reason).put("until", until);
        Anchor link = new Anchor(BacklogLinks.item(item.key()), item.key() + " " + item.title());
        link.getElement().setAttribute("router-link", true);
        add(new Paragraph(link));
        if (item.held().hold() == null) {
            add(new Paragraph(words.text("policy.error.exception.free", item.key())));
        } else if (desk.side()) {
            fields();
        } else {
            add(new Paragraph(words.text("policy.readers")));
        }
    }

    private void fields() {
        Button ask = new Button(words.text("policy.ask.submit"), click -> ask());
        ask.addThemeVariants(ButtonVariant.PRIMARY);
        Div commands = new Div(ask, new Button(words.text("common.cancel"), click -> close.run()));
        commands.addClassName("policy-commands");
        Div form = new Div(reason, until, commands);
        form.addClassName("policy-ask");
        add(form);
    }

    private void ask() {
        errors.clear();
        try {
            desk.exceptions().ask(item.id(), reason.getValue(), until.getValue());
            Notices.success(words.text("policy.ask.done", item.key()));
            close.run();
        } catch (DomainException refused) {
            errors.show(refused, getLocale());
        }
    }
}
