package app.ballast.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;

/** Short messages at the edge of the page, also read out to screen readers. Texts are already localised. */
public final class Notices {

    private static final int SECONDS = 1000;
    private static final int READ = 5 * SECONDS;
    /** Long enough to read, reach for the mouse, and change one's mind. */
    private static final int UNDO = 12 * SECONDS;
    /** Stays until it is closed. */
    private static final int UNTIL_CLOSED = 0;

    private Notices() {}

    /** Says that something was done. Goes away by itself, and never interrupts a screen reader. */
    public static Notification success(String text) {
        return open(new Notification(), READ, NotificationVariant.SUCCESS, new Span(text));
    }

    /**
     * Says that something was done and offers to undo it, by button or by Alt+Z, which takes back what came last.
     *
     * @param undo runs at most once
     */
    public static Notification undoable(String text, Runnable undo) {
        Notification notice = new Notification();
        Runnable once = () -> {
            // Closed first: a second click that is already on its way must find nothing to undo.
            if (notice.isOpened()) {
                notice.close();
                undo.run();
            }
        };
        UndoKey.offer(UI.getCurrent(), notice, once);
        Button button = new Button(UI.getCurrent().getTranslation("common.notice.undo"), click -> once.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.getElement().setAttribute("aria-keyshortcuts", "Alt+Z");
        button.setTooltipText("Alt+Z");
        return open(notice, UNDO, NotificationVariant.SUCCESS, new Span(text), button);
    }

    /** Says what went wrong and what to do now. Stays until it is closed, and is read out at once. */
    public static Notification error(String text) {
        Notification notice = new Notification();
        notice.setAssertive(true);
        return open(notice, UNTIL_CLOSED, NotificationVariant.ERROR, new Span(text), close(notice));
    }

    private static Button close(Notification notice) {
        Button close = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> notice.close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.setAriaLabel(UI.getCurrent().getTranslation("common.notice.close"));
        return close;
    }

    /**
     * Says what went wrong and offers what may be done all the same. Stays until it is closed, and is read out at once.
     *
     * @param action runs at most once
     */
    public static Notification offer(String text, String label, Runnable action) {
        Notification notice = new Notification();
        notice.setAssertive(true);
        Button button = new Button(label, click -> {
            if (notice.isOpened()) {
                notice.close();
                action.run();
            }
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return open(notice, UNTIL_CLOSED, NotificationVariant.ERROR, new Span(text), button, close(notice));
    }

    private static Notification open(
            Notification notice, int milliseconds, NotificationVariant variant, Component... content) {
        Div row = new Div(content);
        row.addClassName("ballast-notice");
        notice.add(row);
        notice.addThemeVariants(variant);
        notice.setDuration(milliseconds);
        notice.setPosition(Notification.Position.BOTTOM_START);
        notice.open();
        if (milliseconds != UNTIL_CLOSED) {
            PassingNotices.of(UI.getCurrent()).add(notice);
        }
        return notice;
    }
}
