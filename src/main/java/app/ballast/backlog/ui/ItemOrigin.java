package app.ballast.backlog.ui;

import app.ballast.backlog.BacklogLinks;
import app.ballast.backlog.ItemKey;
import app.ballast.backlog.Status;
import app.ballast.backlog.WorkItemDetails;
import app.ballast.common.ui.Badge;
import app.ballast.common.ui.Tone;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Below an item's title: where it belongs, who logged it, who works on it, and what triage made of it. */
class ItemOrigin extends Div {

    private static final Set<Status> CLOSED = EnumSet.of(Status.DONE, Status.DECLINED, Status.MERGED);

    /** @param today the day it is for the workspace */
    ItemOrigin(WorkItemDetails item, Words words, LocalDate today) {
        addClassName("backlog-origin");
        say(item.product().name());
        if (item.service() != null) {
            say(item.service().name());
        }
        say(getTranslation("backlog.logged-by", item.reporterName(), words.day(item.createdAt())));
        say(
                item.assignee() == null
                        ? getTranslation("backlog.unassigned")
                        : getTranslation("backlog.assigned-to", item.assignee().name()));
        if (item.release() != null) {
            say(getTranslation("backlog.in-release", item.release().name()));
        }
        LocalDate due = item.edit().plan().dueOn();
        if (due != null) {
            if (due.isBefore(today) && !CLOSED.contains(item.status())) {
                add(new Span(new Badge(getTranslation("backlog.due-past", words.day(due)), Tone.WORSE)));
            } else {
                say(getTranslation("backlog.due-on", words.day(due)));
            }
        }
        Instant done = item.doneAt();
        if (done != null) {
            say(getTranslation("backlog.done-on", words.day(done)));
        }
        LocalDate snoozed = item.snoozedUntil();
        if (snoozed != null) {
            say(getTranslation("backlog.snoozed-until", words.day(snoozed)));
        }
        if (item.declineReason() != null) {
            say(getTranslation("backlog.declined-because", item.declineReason()));
        }
        ItemKey into = item.mergedInto();
        if (into != null) {
            link(getTranslation("backlog.merged-into"), List.of(into));
        }
        if (!item.mergedFrom().isEmpty()) {
            link(getTranslation("backlog.merged-from"), item.mergedFrom());
        }
        if (!item.importedLabels().isEmpty()) {
            say(getTranslation("backlog.labels", item.importedLabels()));
        }
        item.edit().plan().labels().forEach(this::label);
        String url = item.externalUrl();
        if (url != null) {
            Anchor page = new Anchor(url, getTranslation("backlog.external"));
            page.getElement().setAttribute("rel", "noopener noreferrer");
            page.setTarget("_blank");
            add(new Span(page));
        }
    }

    private void say(String words) {
        add(new Span(words));
    }

    private void label(String label) {
        add(new Span(new Badge(label, Tone.NEUTRAL)));
    }

    private void link(String words, List<ItemKey> keys) {
        Span span = new Span(words);
        keys.forEach(key -> span.add(new Span(" "), ItemPanel.link(BacklogLinks.item(key), key.toString())));
        add(span);
    }
}
