package app.ballast.discussion.ui;

import app.ballast.common.live.Change;
import app.ballast.common.ui.EmptyState;
import app.ballast.common.ui.Figures;
import app.ballast.common.ui.LetterKeys;
import app.ballast.common.ui.NavigationBadge;
import app.ballast.common.ui.Notices;
import app.ballast.common.ui.PageHeader;
import app.ballast.discussion.DiscussionLinks;
import app.ballast.discussion.InboxEntry;
import app.ballast.discussion.InboxFilter.Shelf;
import app.ballast.discussion.InboxGroup;
import app.ballast.discussion.InboxMark;
import app.ballast.discussion.InboxMark.Act;
import app.ballast.discussion.InboxPart;
import app.ballast.discussion.InboxService;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What did others do that concerns me? What one was told, by subject, the newest first. */
@Route(DiscussionLinks.INBOX)
@Menu(title = "nav.inbox", order = 1.5)
@PermitAll
class InboxView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final int GROUPS = 25;

    private final transient InboxDesk desk;
    private final transient Figures figures;
    private final InboxFilters filters = new InboxFilters();
    private final Button readAll = new Button(getTranslation("inbox.read-all"), click -> all(Act.READ));
    private final Button archiveAll = new Button(getTranslation("inbox.archive-all"), click -> all(Act.ARCHIVE));
    private final Div list = new Div();
    private final Div pages = new Div();
    private final List<InboxBox> boxes = new ArrayList<>();
    private transient InboxAddress address = InboxAddress.PLAIN;
    private int entered = -1;

    InboxView(InboxDesk desk) {
        this.desk = desk;
        figures = new Figures(getLocale(), desk.time().zone(), this::getTranslation, desk.clock());
        addClassNames("ballast-page", "inbox-page");
        pages.addClassName("inbox-pages");
        list.addClassName("inbox-list");
        Anchor mail = new Anchor(DiscussionLinks.MAIL, getTranslation("mail.title"));
        mail.getElement().setAttribute("router-link", true);
        add(new PageHeader(getTranslation("nav.inbox"), mail, readAll, archiveAll), filters, list, pages);
        long me = desk.user().id().value();
        desk.live().follow(this, change -> concerns(change, me), news -> read());
        LetterKeys.listen(
                this,
                Map.of(
                        "j", () -> enter(entered + 1),
                        "k", () -> enter(entered - 1),
                        "o",
                                () -> here(group -> {
                                    opened(group);
                                    UI.getCurrent().navigate(group.path());
                                }),
                        "u", () -> here(group -> mark(group, group.unread() > 0 ? Act.READ : Act.UNREAD)),
                        "e", () -> here(group -> mark(group, archived() ? Act.RESTORE : Act.ARCHIVE))));
    }

    /** What is visible follows from the products too. */
    private static boolean concerns(Change change, long me) {
        return InboxService.isOf(change, me) || change.subject().type().equals("product");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = InboxAddress.of(event.getLocation().getQueryParameters());
        entered = -1;
        read();
    }

    private void read() {
        filters.show(address, desk.inbox().unreadByGroup());
        List<InboxGroup> found = desk.inbox().groups(address.filter(), (address.page() - 1) * GROUPS, GROUPS + 1);
        list.removeAll();
        boxes.clear();
        found.stream()
                .limit(GROUPS)
                .map(group -> new InboxBox(group, archived(), figures, this::mark, this::opened, () -> opened(group)))
                .forEach(boxes::add);
        boxes.forEach(list::add);
        if (boxes.isEmpty()) {
            list.add(new EmptyState(
                    VaadinIcon.INBOX,
                    getTranslation(
                            "inbox.empty." + InboxAddress.code(address.filter().shelf())),
                    getTranslation("inbox.empty.do")));
        }
        readAll.setVisible(!archived());
        readAll.setEnabled(boxes.stream().anyMatch(box -> box.group().unread() > 0) || found.size() > GROUPS);
        archiveAll.setVisible(!archived());
        archiveAll.setEnabled(!boxes.isEmpty());
        pages.removeAll();
        if (address.page() > 1) {
            pages.add(turn("inbox.newer", address.page() - 1));
        }
        if (found.size() > GROUPS) {
            pages.add(turn("inbox.older", address.page() + 1));
        }
    }

    private Anchor turn(String key, int page) {
        Anchor link = new Anchor(address.at(page).path(DiscussionLinks.INBOX), getTranslation(key));
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    private boolean archived() {
        return address.filter().shelf() == Shelf.ARCHIVED;
    }

    private void enter(int place) {
        if (!boxes.isEmpty()) {
            entered = Math.clamp(place, 0, boxes.size() - 1);
            boxes.get(entered).enter();
        }
    }

    private void here(Consumer<InboxGroup> command) {
        if (entered >= 0 && entered < boxes.size()) {
            command.accept(boxes.get(entered).group());
        }
    }

    private void opened(InboxEntry entry) {
        if (!entry.read()) {
            desk.inbox().mark(InboxPart.one(address.filter(), entry.id()), Act.READ);
        }
    }

    private void opened(InboxGroup group) {
        if (group.unread() > 0) {
            desk.inbox().mark(InboxPart.of(address.filter(), group.subject()), Act.READ);
        }
    }

    private void mark(InboxGroup group, Act act) {
        done(desk.inbox().mark(InboxPart.of(address.filter(), group.subject()), act));
        if (entered >= 0) {
            enter(entered);
        }
    }

    private void all(Act act) {
        done(desk.inbox().mark(InboxPart.all(address.filter()), act));
    }

    private void done(InboxMark mark) {
        read();
        NavigationBadge.recount(UI.getCurrent());
        String text = getTranslation("inbox.done." + InboxAddress.code(mark.act()), mark.count());
        switch (mark.act()) {
            case READ, ARCHIVE ->
                Notices.undoable(text, () -> {
                    desk.inbox().undo(mark);
                    read();
                    NavigationBadge.recount(UI.getCurrent());
                });
            case UNREAD, RESTORE -> Notices.success(text);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.inbox");
    }
}
