package app.ballast.backlog.ui;

import app.ballast.backlog.ItemField;
import app.ballast.backlog.ItemFlow;
import app.ballast.backlog.Status;
import app.ballast.backlog.WorkItemDetails;
import app.ballast.common.ui.LetterKeys;
import app.ballast.common.ui.MarkdownBlock;
import app.ballast.common.ui.Typing;
import app.ballast.discussion.CommentId;
import app.ballast.discussion.ui.PresenceBar;
import app.ballast.discussion.ui.TalkPanel;
import app.ballast.portfolio.ui.ActivityDetails;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One item beside the table: what it says, where it stands, what people say about it, and what was done to it. */
class ItemPanel extends Section {

    private final transient Desk desk;
    private final transient Words words;
    private final Runnable changed;
    private final ItemHeader header;
    private final Div news = new Div();
    private final Div content = new Div();
    private transient WorkItemDetails item;
    private boolean justDone;
    private @Nullable TalkPanel talk;
    private boolean talkOpen;
    private @Nullable RequestsSection requests;
    private final ActivityDetails history;
    private final Div facts = new Div();

    /**
     * @param back address of the list
     * @param leave goes back to the list
     * @param changed runs after each change of the item
     */
    ItemPanel(Desk desk, WorkItemDetails item, String back, Runnable leave, Runnable changed) {
        this.desk = desk;
        this.item = item;
        this.changed = changed;
        words = desk.words(getLocale());
        history = new ActivityDetails(desk.activity(), item.id().subject());
        addClassNames("ballast-panel", "backlog-item");
        getElement().setAttribute("aria-label", item.key().toString());
        header = new ItemHeader(desk, back, this::edit);
        Anchor close = new Anchor(back, VaadinIcon.ARROW_LEFT.create(), new Span(getTranslation("backlog.back")));
        close.addClassName("backlog-back");
        close.getElement().setAttribute("router-link", true);
        news.addClassName("backlog-news");
        news.getElement().setAttribute("role", "status");
        news.setVisible(false);
        getElement().setAttribute("data-presence", "");
        add(close, header, new PresenceBar(desk.comments(), item.id().subject()), news, content);
        desk.live()
                .follow(
                        this,
                        change -> change.subject().equals(item.id().subject()),
                        heard -> Typing.ask(this, this::showAgain, this::tell));
        show();
        LetterKeys.listen(this, Map.of("Escape", leave, "e", this::editByKey));
    }

    private void show() {
        news.setVisible(false);
        header.show(item);
        RequestsSection asked = new RequestsSection(desk, item, words, this::reload).opened(requests);
        requests = asked;
        facts(item);
        content.removeAll();
        H2 title = new H2(item.title());
        title.addClassName("backlog-item-title");
        content.add(
                title,
                new ItemOrigin(item, words, desk.today()),
                new HoldNote(item, words),
                new StatusBar(desk, item, words, this::moved),
                facts,
                asked,
                new ScoreSection(desk, item, words, changed));
        ItemFlow flow = desk.flow().flow(item.id());
        if (item.status() == Status.DONE || flow.outcome() != null) {
            content.add(new OutcomeSection(desk, item, flow.outcome(), words, justDone, this::reload));
        }
        justDone = false;
        text(ItemField.DESCRIPTION, item.edit().description());
        text(ItemField.AUDIENCE, item.edit().audience());
        text(ItemField.CUSTOMER_REASON, item.edit().customerReason());
        text(ItemField.FEASIBILITY, item.edit().feasibility());
        text(ItemField.ACCEPTANCE_CRITERIA, item.edit().acceptanceCriteria());
        content.add(new LinksSection(desk, item, flow, this::reload));
        history.again();
        content.add(talk(), history);
    }

    /** Votes are changed without another version of the item. */
    private void facts(WorkItemDetails now) {
        facts.removeAll();
        facts.add(new ItemFacts(desk, now, words, this::reload));
    }

    /** The same as before, while the item can still be talked about: whoever types in it is not disturbed. */
    private TalkPanel talk() {
        boolean open = item.status() != Status.MERGED;
        TalkPanel present = talk;
        if (present == null || open != talkOpen) {
            present = new TalkPanel(desk.comments(), new ItemDoor(desk.talk(), item.id(), item.key()), open);
            Typing.stays(present);
            talk = present;
            talkOpen = open;
        }
        return present;
    }

    /** Leads the eye to what somebody said. */
    void lead(CommentId comment) {
        talk().lead(comment);
    }

    private void text(ItemField field, String markdown) {
        if (!markdown.isEmpty()) {
            content.add(new H3(getTranslation(field.labelKey())), new MarkdownBlock(markdown));
        }
    }

    private void editByKey() {
        boolean shown = content.getChildren().noneMatch(ItemForm.class::isInstance);
        if (shown && !item.rights().editable().isEmpty()) {
            edit();
        }
    }

    private void edit() {
        content.removeAll();
        header.showEdited(item);
        content.add(new ItemForm(desk, item, this::conflict, this::reload));
    }

    /** Somebody else was quicker: both versions, field by field. */
    private void conflict(ItemForm.Lost lost) {
        content.removeAll();
        content.add(new ConflictPanel(desk, item, lost, words, this::reload));
    }

    /** Others changed the item, and nothing that somebody writes here would be lost. */
    private void showAgain() {
        if (content.getChildren().anyMatch(part -> part instanceof ItemForm || part instanceof ConflictPanel)) {
            tell();
        } else {
            item = desk.backlog().details(item.id());
            show();
        }
    }

    private void tell() {
        // What others said is there already.
        WorkItemDetails now = desk.backlog().details(item.id());
        facts(now);
        if (requests != null) {
            requests.again();
        }
        if (now.version() == item.version()) {
            return;
        }
        news.removeAll();
        news.add(
                new Span(getTranslation("backlog.live.changed")),
                plain(getTranslation("backlog.live.show"), this::reload));
        news.setVisible(true);
    }

    /** Asks at once what the item, which was just finished, was for. */
    void askWhatFor() {
        justDone = true;
        show();
    }

    /** What a finished item was for is asked at once. */
    private void moved() {
        justDone = item.status() != Status.DONE;
        reload();
    }

    private void reload() {
        item = desk.backlog().details(item.id());
        show();
        changed.run();
    }

    /** A link in the looks of an item's key. */
    static Anchor link(String href, String text) {
        Anchor link = new Anchor(href, text);
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    static Button plain(String text, Runnable action) {
        Button button = new Button(text, click -> action.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }
}
