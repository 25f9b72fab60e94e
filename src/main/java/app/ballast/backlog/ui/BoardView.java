package app.ballast.backlog.ui;

import app.ballast.backlog.BacklogFilter;
import app.ballast.backlog.BacklogRow;
import app.ballast.backlog.BacklogSort;
import app.ballast.backlog.Condition;
import app.ballast.backlog.ItemKey;
import app.ballast.backlog.Status;
import app.ballast.backlog.WorkItemId;
import app.ballast.backlog.filter.FilterWord;
import app.ballast.common.DomainException;
import app.ballast.common.ui.Notices;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ProductRef;
import com.vaadin.flow.component.html.Div;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** The items of a filter in a column for each status of work. */
class BoardView extends Div {

    private final transient Desk desk;
    private final Consumer<ItemKey> finished;
    private final Runnable changed;
    private final Map<Status, BoardColumn> columns = new EnumMap<>(Status.class);
    private transient BacklogFilter filter = BacklogFilter.ALL;

    /**
     * @param finished hears which item is done now, before {@code changed} runs
     * @param changed runs after a card was moved
     */
    BoardView(Desk desk, Words words, Consumer<ItemKey> finished, Runnable changed) {
        this.desk = desk;
        this.finished = finished;
        this.changed = changed;
        addClassName("board");
        for (Status status : Status.work()) {
            BoardColumn column = new BoardColumn(desk, words, status, this::move, this::limitChanged);
            columns.put(status, column);
            add(column);
        }
    }

    void list(BacklogFilter newFilter, BacklogSort sort, Function<ItemKey, String> links) {
        filter = newFilter;
        limits();
        columns.values().forEach(column -> column.list(newFilter, sort, links));
    }

    /** Whether somebody is about to move a card. */
    boolean isInHand() {
        return columns.values().stream().anyMatch(BoardColumn::isInHand);
    }

    /** Whether a card of the item is shown. */
    boolean holds(WorkItemId item) {
        return columns.values().stream().anyMatch(column -> column.holds(item));
    }

    void refresh() {
        columns.values().forEach(BoardColumn::refresh);
    }

    /** The limits of the product where the filter asks for one only, else those of the workspace. */
    private void limits() {
        WipButton.Scope scope = scope();
        Map<Status, Integer> limits = desk.wip().limits(scope.product());
        columns.forEach((status, column) -> column.limitTo(scope, limits.get(status)));
    }

    private void limitChanged() {
        limits();
        refresh();
    }

    private WipButton.Scope scope() {
        List<Condition> products = filter.conditions().stream()
                .filter(condition -> condition.word() == FilterWord.PRODUCT)
                .toList();
        if (products.size() == 1
                && !products.getFirst().negated()
                && products.getFirst().values().size() == 1) {
            ProductRef product = desk.portfolio()
                    .product(new ProductId((Long) products.getFirst().values().getFirst()));
            return new WipButton.Scope(product.id(), product.name());
        }
        return new WipButton.Scope(null, getTranslation("backlog.board.workspace"));
    }

    private void move(BacklogRow row, Status to) {
        if (row.status() != to && attempt(row, row.status(), to)) {
            Notices.undoable(getTranslation("backlog.board.moved", row.key(), getTranslation(to.labelKey())), () -> {
                attempt(row, to, row.status());
                changed.run();
            });
            if (to == Status.DONE) {
                finished.accept(row.key());
            }
        }
        changed.run();
        if (to != Status.DONE) {
            // Whoever works by keyboard goes on from the card, wherever it is now.
            columns.values().forEach(column -> column.focus(row.id()));
        }
    }

    /** Moves a card, unless somebody else has moved it in the meantime. */
    private boolean attempt(BacklogRow row, Status from, Status to) {
        try {
            desk.backlog().move(row.id(), from, to);
            return true;
        } catch (DomainException problem) {
            Status now = desk.backlog().details(row.id()).status();
            if (problem.sort() == DomainException.Sort.CONFLICT && now.isWork()) {
                offer(row, now, to, problem.text(getLocale()));
            } else {
                Notices.error(problem.text(getLocale()));
            }
            return false;
        }
    }

    /** Says where the card is and where it was to go, so that whoever came second may take either. */
    private void offer(BacklogRow row, Status now, Status to, String problem) {
        String wanted = getTranslation(to.labelKey());
        Notices.offer(
                problem + " " + getTranslation("backlog.board.wanted", wanted),
                getTranslation("backlog.board.wanted.do", wanted),
                () -> {
                    attempt(row, now, to);
                    changed.run();
                });
    }
}
