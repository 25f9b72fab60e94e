package app.ballast.backlog.ui;

import app.ballast.backlog.BacklogLinks;
import app.ballast.backlog.ItemField;
import app.ballast.backlog.WorkItemDetails;
import app.ballast.common.ui.Badge;
import app.ballast.common.ui.MarkdownBlock;
import app.ballast.common.ui.Tone;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.LocalDate;

/** The item that is being decided on. */
class TriageCard extends Div {

    /** @param today the day it is for the workspace */
    TriageCard(WorkItemDetails item, Words words, LocalDate today, Runnable previous, Runnable next) {
        addClassName("triage-item");
        Span spring = new Span();
        spring.addClassName("backlog-spring");
        Div header = new Div(
                ItemPanel.link(BacklogLinks.item(item.key()), item.key().toString()),
                new Badge(getTranslation(item.kind().labelKey()), item.kind().tone()),
                new Badge(getTranslation(item.status().labelKey()), Tone.NEUTRAL),
                spring,
                step(VaadinIcon.ANGLE_UP, "triage.previous", "k", previous),
                step(VaadinIcon.ANGLE_DOWN, "triage.next", "j", next));
        header.addClassName("backlog-item-header");
        H2 title = new H2(item.title());
        title.addClassName("backlog-item-title");
        add(header, title, new ItemOrigin(item, words, today));
        String weeks = words.weeks(item.edit().effort());
        if (!weeks.isEmpty()) {
            text(ItemField.EFFORT, weeks + " " + getTranslation("backlog.unit.weeks"));
        }
        text(ItemField.DESCRIPTION, item.edit().description());
        text(ItemField.AUDIENCE, item.edit().audience());
        text(ItemField.CUSTOMER_REASON, item.edit().customerReason());
        text(ItemField.FEASIBILITY, item.edit().feasibility());
        text(ItemField.ACCEPTANCE_CRITERIA, item.edit().acceptanceCriteria());
    }

    private void text(ItemField field, String markdown) {
        if (!markdown.isEmpty()) {
            add(new H3(getTranslation(field.labelKey())), new MarkdownBlock(markdown));
        }
    }

    private Button step(VaadinIcon icon, String label, String key, Runnable action) {
        Button button = ItemPanel.plain("", action);
        button.setIcon(icon.create());
        button.setAriaLabel(getTranslation(label));
        button.setTooltipText(getTranslation(label) + " (" + key + ")");
        button.getElement().setAttribute("aria-keyshortcuts", key);
        button.addClassName("triage-step");
        return button;
    }
}
