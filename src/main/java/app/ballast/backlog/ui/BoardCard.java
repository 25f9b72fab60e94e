package app.ballast.backlog.ui;

import app.ballast.backlog.BacklogRow;
import app.ballast.backlog.Status;
import app.ballast.common.ui.Badge;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One item on the board: dragged to another column, or sent there by its menu. */
class BoardCard extends Div {

    private final transient BacklogRow row;
    private @Nullable Button menu;
    private boolean dragged;

    /**
     * @param href address of the item
     * @param movable whether whoever looks at it may move it
     * @param move hears where the menu sends it
     */
    BoardCard(BacklogRow row, String href, Words words, boolean movable, Consumer<Status> move) {
        this.row = row;
        addClassName("board-card");
        Anchor title = new Anchor(href, row.title());
        title.addClassName("backlog-link");
        title.getElement().setAttribute("router-link", true);
        // The card is what is dragged, not the link in it.
        title.getElement().setAttribute("draggable", "false");
        Span key = new Span(row.key().toString());
        key.addClassName("backlog-key");
        Div facts = new Div(
                key, new Badge(getTranslation(row.kind().labelKey()), row.kind().tone()));
        if (row.held()) {
            Span held = new Span(getTranslation("backlog.held.short"));
            held.addClassNames("ballast-badge", "backlog-held");
            facts.add(held);
        }
        facts.addClassName("board-card-facts");
        add(title, facts);
        String work = Stream.of(
                        row.effort() == null ? "" : getTranslation("backlog.board.weeks", words.weeks(row.effort())),
                        Objects.requireNonNullElse(row.assignee(), ""))
                .filter(said -> !said.isEmpty())
                .collect(Collectors.joining(" · "));
        if (!work.isEmpty()) {
            Div who = new Div(new Span(work));
            who.addClassName("backlog-key");
            add(who);
        }
        if (movable) {
            menu = menu(move);
            facts.add(menu);
            DragSource<BoardCard> source = DragSource.create(this);
            source.setDragData(row);
            source.addDragStartListener(start -> dragged = true);
            source.addDragEndListener(end -> dragged = false);
            addClassName("movable");
        }
    }

    private Button menu(Consumer<Status> move) {
        Button open = new Button(VaadinIcon.ELLIPSIS_DOTS_V.create());
        open.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        open.setAriaLabel(getTranslation("backlog.board.move", row.key()));
        open.getElement().setAttribute("aria-haspopup", "dialog");
        open.addClickListener(click -> choices(move, open));
        return open;
    }

    /** Made only when it is asked for: a board has many cards. */
    private void choices(Consumer<Status> move, Button open) {
        Div list = new Div();
        list.addClassName("board-choices");
        for (Status status : Status.work()) {
            Button choice = new Button(getTranslation(status.labelKey()), click -> move.accept(status));
            choice.addThemeVariants(ButtonVariant.TERTIARY);
            choice.setEnabled(status != row.status());
            list.add(choice);
        }
        Flyout.open(this, open, getTranslation("backlog.board.move", row.key()), close -> list);
    }

    /** Whether somebody is about to move it: it must stay where it is. */
    boolean isInHand() {
        return dragged || getChildren().anyMatch(Popover.class::isInstance);
    }

    void focusMenu() {
        if (menu != null) {
            menu.focus();
        }
    }

    BacklogRow row() {
        return row;
    }
}
