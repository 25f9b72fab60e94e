package app.ballast.discussion.ui;

import app.ballast.common.DomainException;
import app.ballast.common.SubjectRef;
import app.ballast.common.ui.Notices;
import app.ballast.discussion.WatchService;
import app.ballast.discussion.Watching;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;

/** Watches a subject or stops, and says who watches it: how many, and on asking, by name. */
public class WatchControl extends Div {

    private final transient WatchDesk desk;
    private final transient SubjectRef subject;
    private final Button toggle = new Button();
    private final Button count = new Button();
    private final UnorderedList names = new UnorderedList();
    private boolean watching;

    /** @param subject one that the reader sees */
    public WatchControl(WatchDesk desk, SubjectRef subject) {
        this.desk = desk;
        this.subject = subject;
        addClassName("watch-control");
        toggle.addThemeVariants(ButtonVariant.TERTIARY);
        toggle.addClickListener(click -> turn());
        count.addThemeVariants(ButtonVariant.TERTIARY);
        names.addClassName("watch-names");
        Popover who = new Popover(names);
        who.setTarget(count);
        add(toggle, count, who);
        SubjectRef watchers = WatchService.watchersOf(subject);
        desk.live().follow(this, change -> change.subject().equals(watchers), news -> show());
        show();
    }

    /** Reads again who watches. */
    final void show() {
        Watching present = desk.watching().watching(subject);
        watching = present.me();
        toggle.setText(getTranslation(watching ? "watch.watching" : "watch.watch"));
        toggle.setIcon((watching ? VaadinIcon.EYE : VaadinIcon.EYE_SLASH).create());
        toggle.setTooltipText(getTranslation(watching ? "watch.stop" : "watch.start"));
        toggle.getElement().setAttribute("aria-pressed", String.valueOf(watching));
        count.setVisible(present.count() > 0);
        count.setText(String.valueOf(present.count()));
        count.setAriaLabel(getTranslation("watch.count", present.count()));
        count.setTooltipText(getTranslation("watch.count", present.count()));
        names.removeAll();
        if (watching) {
            names.add(new ListItem(getTranslation("watch.you")));
        }
        present.others().forEach(person -> names.add(new ListItem(person.name())));
    }

    private void turn() {
        boolean wanted = !watching;
        try {
            desk.watching().watch(subject, wanted);
        } catch (DomainException refused) {
            Notices.error(refused.text(getLocale()));
            return;
        }
        show();
        Notices.success(getTranslation(wanted ? "watch.started" : "watch.stopped"));
    }
}
