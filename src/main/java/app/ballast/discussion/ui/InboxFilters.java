package app.ballast.discussion.ui;

import app.ballast.discussion.DiscussionLinks;
import app.ballast.discussion.InboxFilter.Shelf;
import app.ballast.discussion.NewsGroup;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Links to what of the inbox may be shown. */
class InboxFilters extends Nav {

    InboxFilters() {
        addClassName("inbox-filters");
        getElement().setAttribute("aria-label", getTranslation("inbox.filters"));
    }

    /** @param unread by why one was told */
    void show(InboxAddress present, Map<NewsGroup, Integer> unread) {
        removeAll();
        Div shelves = new Div();
        for (Shelf shelf : Shelf.values()) {
            shelves.add(link(
                    getTranslation("inbox.shelf." + InboxAddress.code(shelf)),
                    present.on(shelf),
                    present.filter().shelf() == shelf));
        }
        Div reasons = new Div(link(
                getTranslation("inbox.about.all"),
                present.about(null),
                present.filter().group() == null));
        for (NewsGroup group : NewsGroup.values()) {
            reasons.add(reason(present, group, unread.get(group)));
        }
        add(shelves, reasons);
    }

    private Anchor reason(InboxAddress present, NewsGroup group, @Nullable Integer unread) {
        String name = getTranslation("inbox.about." + InboxAddress.code(group));
        return link(
                unread == null ? name : getTranslation("inbox.about.unread", name, unread),
                present.about(group),
                present.filter().group() == group);
    }

    private static Anchor link(String text, InboxAddress to, boolean here) {
        Anchor link = new Anchor(to.path(DiscussionLinks.INBOX), text);
        link.getElement().setAttribute("router-link", true);
        link.addClassName("inbox-filter");
        if (here) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }
}
