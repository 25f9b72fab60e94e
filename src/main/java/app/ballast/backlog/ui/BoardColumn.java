package app.ballast.backlog.ui;

import app.ballast.backlog.BacklogFilter;
import app.ballast.backlog.BacklogRow;
import app.ballast.backlog.BacklogSort;
import app.ballast.backlog.ItemKey;
import app.ballast.backlog.Status;
import app.ballast.backlog.WorkItemId;
import app.ballast.common.ui.LiveText;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The items of one status, read by the page; above them how many there are and how many there may be. */
class BoardColumn extends Section {

    /** Cards that are read at a time. */
    static final int PAGE = 25;

    private final transient Desk desk;
    private final transient Words words;
    private final Status status;
    private final BiConsumer<BacklogRow, Status> move;
    private final LiveText count = new LiveText();
    private final WipButton limit;
    private final Div cards = new Div();
    private final Button more;
    private transient BacklogFilter filter = BacklogFilter.ALL;
    private transient BacklogSort sort = BacklogAddress.USUAL;
    private transient Function<ItemKey, String> links = ItemKey::toString;
    private int shown = PAGE;

    /**
     * @param move hears which item somebody wants to be where
     * @param limited hears that somebody changed the limit
     */
    BoardColumn(Desk desk, Words words, Status status, BiConsumer<BacklogRow, Status> move, Runnable limited) {
        this.desk = desk;
        this.words = words;
        this.status = status;
        this.move = move;
        addClassName("board-column");
        String name = getTranslation(status.labelKey());
        getElement().setAttribute("aria-label", name);
        limit = new WipButton(desk, status, limited);
        count.addClassName("board-count");
        Div header = new Div(new H2(name), count, limit);
        header.addClassName("board-header");
        limit.addClickListener(click -> Flyout.open(this, limit, limit.getText(), limit::form));
        cards.addClassName("board-cards");
        more = ItemPanel.plain(getTranslation("backlog.board.more"), this::showMore);
        add(header, cards, more);
        DropTarget<BoardColumn> target = DropTarget.create(this);
        target.addDropListener(drop -> drop.getDragData()
                .filter(BacklogRow.class::isInstance)
                .map(BacklogRow.class::cast)
                .ifPresent(row -> move.accept(row, status)));
    }

    void list(BacklogFilter all, BacklogSort order, Function<ItemKey, String> addresses) {
        filter = all.in(status);
        sort = order;
        links = addresses;
        shown = PAGE;
        cards.removeAll();
        refresh();
    }

    /** @param most null for no limit */
    void limitTo(WipButton.Scope scope, @Nullable Integer most) {
        limit.show(scope, most);
    }

    /** Reads the cards again. Those that are as they were stay, with the focus that somebody may have put on them. */
    void refresh() {
        List<BacklogRow> rows = desk.backlog().find(filter, sort, 0, shown);
        Map<BacklogRow, BoardCard> former = new HashMap<>();
        cards().forEach(card -> former.put(card.row(), card));
        Map<BacklogRow, BoardCard> stay = new HashMap<>(former);
        stay.keySet().retainAll(rows);
        former.keySet().removeAll(rows);
        former.values().forEach(cards::remove);
        for (int place = 0; place < rows.size(); place++) {
            BoardCard card = stay.get(rows.get(place));
            if (card == null) {
                cards.addComponentAtIndex(place, card(rows.get(place)));
            } else if (cards.indexOf(card) != place) {
                cards.remove(card);
                cards.addComponentAtIndex(place, card);
            }
        }
        int all = desk.backlog().count(filter);
        count.say(all > filter.mostCounted() ? words.number(filter.mostCounted()) + "+" : words.number(all));
        limit.count(all);
        more.setVisible(all > rows.size());
    }

    boolean isInHand() {
        return cards().anyMatch(BoardCard::isInHand);
    }

    boolean holds(WorkItemId item) {
        return cards().anyMatch(card -> card.row().id().equals(item));
    }

    /** Puts the focus on the card of an item, where it is here. */
    void focus(WorkItemId item) {
        cards().filter(card -> card.row().id().equals(item)).forEach(BoardCard::focusMenu);
    }

    private Stream<BoardCard> cards() {
        return cards.getChildren().map(BoardCard.class::cast);
    }

    private void showMore() {
        List<BacklogRow> rows = desk.backlog().find(filter, sort, shown, PAGE);
        shown += PAGE;
        rows.forEach(row -> cards.add(card(row)));
        more.setVisible(rows.size() == PAGE);
    }

    private BoardCard card(BacklogRow row) {
        return new BoardCard(
                row, links.apply(row.key()), words, desk.user().has(row.kind().owner()), to -> move.accept(row, to));
    }
}
