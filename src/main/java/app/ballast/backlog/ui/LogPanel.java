package app.ballast.backlog.ui;

import app.ballast.backlog.BacklogLinks;
import app.ballast.backlog.ItemKey;
import app.ballast.common.DomainException;
import app.ballast.common.ui.Drafts;
import app.ballast.common.ui.SubmitKeys;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import java.util.Map;

/**
 * The panel at the right edge that logs an item from any page. There is one a browser window; closing it keeps what was
 * typed, and so does a session that ends, since the draft lies in the browser.
 */
@Tag("div")
@JsModule("./drafts/drafts.ts")
@JsModule("./keys/submit-keys.ts")
class LogPanel extends HtmlContainer {

    private static final String TITLE_ID = "backlog-log-title";
    private static final int NOTICE = 8000;

    private final transient Desk desk;
    private final LogForm form;
    private final Checkbox another = new Checkbox(getTranslation("backlog.log.another"));

    private LogPanel(Desk desk) {
        this.desk = desk;
        form = new LogForm(desk, this::keepChoice);
        addClassName("backlog-log");
        getElement().setAttribute("popover", "manual");
        getElement().setAttribute("role", "dialog");
        getElement().setAttribute("aria-labelledby", TITLE_ID);
        H2 title = new H2(getTranslation("backlog.log.title"));
        title.setId(TITLE_ID);
        Button close = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.setAriaLabel(getTranslation("common.explain.close"));
        Div header = new Div(title, close);
        header.addClassName("ballast-explain-header");
        Button save = new Button(getTranslation("backlog.log.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setTooltipText(getTranslation("backlog.log.save.keys"));
        Button discard = new Button(getTranslation("backlog.log.discard"), click -> discard());
        discard.addThemeVariants(ButtonVariant.TERTIARY);
        Div actions = new Div(save, another, discard);
        actions.addClassName("backlog-log-actions");
        add(header, form, actions);
        SubmitKeys.listen(this, this::save, this::close);
    }

    /** Opens the window's panel, with the draft that the browser keeps. */
    static void open(UI ui, Desk desk) {
        LogPanel panel = ComponentUtil.getData(ui, LogPanel.class);
        if (panel == null) {
            panel = new LogPanel(desk);
            ui.add(panel);
            ComponentUtil.setData(ui, LogPanel.class, panel);
        }
        panel.open();
    }

    private void open() {
        form.load();
        getElement().executeJs("""
                if (!this.matches(':popover-open')) { this.openedFrom = document.activeElement; this.showPopover(); }
                this.scrollTop = 0;""");
        Drafts.keep(this, draft(), form::restore);
        Drafts.keep(form, lastChoice(), form::choose);
        form.focus();
    }

    private void close() {
        getElement()
                .executeJs("if (this.matches(':popover-open')) { this.hidePopover(); this.openedFrom?.focus?.(); }");
    }

    private void save() {
        form.read().ifPresent(item -> {
            ItemKey key;
            try {
                key = desk.backlog().log(item);
            } catch (DomainException problem) {
                form.show(problem);
                return;
            }
            Drafts.clear(this, draft());
            keep(lastChoice(), form.choice());
            form.reset();
            tell(key);
            getUI().ifPresent(ui -> ComponentUtil.fireEvent(ui, new Logged(ui, key)));
            if (another.getValue()) {
                form.focus();
            } else {
                close();
            }
        });
    }

    private void discard() {
        Drafts.clear(this, draft());
        form.reset();
        form.focus();
    }

    private void keepChoice() {
        keep(draft(), form.choice());
    }

    private void keep(String key, Map<String, String> choice) {
        choice.forEach((name, value) -> Drafts.put(this, key, name, value));
    }

    private String draft() {
        return desk.draft("log");
    }

    private String lastChoice() {
        return desk.draft("log-choice");
    }

    private void tell(ItemKey key) {
        Anchor link = new Anchor(BacklogLinks.item(key), key.toString());
        link.getElement().setAttribute("router-link", true);
        Div row = new Div(new Span(getTranslation("backlog.log.done")), link);
        row.addClassName("ballast-notice");
        Notification notice = new Notification();
        notice.add(row);
        notice.addThemeVariants(NotificationVariant.SUCCESS);
        notice.setDuration(NOTICE);
        notice.setPosition(Notification.Position.BOTTOM_START);
        notice.open();
    }

    /** An item was logged in this browser window. */
    static final class Logged extends ComponentEvent<UI> {

        private final transient ItemKey key;

        Logged(UI source, ItemKey key) {
            super(source, false);
            this.key = key;
        }

        ItemKey key() {
            return key;
        }
    }
}
