package app.ballast.backlog.ui;

import app.ballast.backlog.BacklogFilter;
import app.ballast.backlog.BacklogRow;
import app.ballast.backlog.BacklogSort;
import app.ballast.backlog.Condition;
import app.ballast.backlog.ItemKey;
import app.ballast.backlog.Status;
import app.ballast.backlog.filter.FilterWord;
import app.ballast.common.DomainException;
import app.ballast.common.ui.Notices;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ProductRef;
import com.vaadin.flow.component.html.Div;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The items of a filter in a column for each status of work. */
class BoardView extends Div {

    private final transient Desk desk;
    private final Runnable changed;
    private final Map<Status, BoardColumn> columns = new EnumMap<>(Status.class);
    private transient BacklogFilter filter = BacklogFilter.ALL;

    /** @param changed runs after a card was moved */
    BoardView(Desk desk, Words words, Runnable changed) {
        this.desk = desk;
        this.changed = changed;
        addClassName("board");
        for (Status status : Status.work()) {
            BoardColumn column = new BoardColumn(desk, words, status, this::move, this::limits);
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

    void refresh() {
        columns.values().forEach(BoardColumn::refresh);
    }

    /** The limits of the product where the filter asks for one only, else those of the workspace. */
    private void limits() {
        WipButton.Scope scope = scope();
        Map<Status, Integer> limits = desk.wip().limits(scope.product());
        columns.forEach((status, column) -> column.limitTo(scope, limits.get(status)));
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
        if (row.status() == to) {
            return;
        }
        try {
            desk.backlog().move(row.id(), row.status(), to);
            Notices.undoable(
                    getTranslation("backlog.board.moved", row.key(), getTranslation(to.labelKey())),
                    () -> undo(row, to));
        } catch (DomainException problem) {
            Notices.error(problem.text(getLocale()));
        }
        changed.run();
    }

    private void undo(BacklogRow row, Status from) {
        try {
            desk.backlog().move(row.id(), from, row.status());
        } catch (DomainException problem) {
            Notices.error(problem.text(getLocale()));
        }
        changed.run();
    }
}
