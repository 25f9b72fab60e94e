package app.ballast.backlog.ui;

import app.ballast.backlog.BacklogFilter;
import app.ballast.backlog.BacklogLinks;
import app.ballast.backlog.BacklogRow;
import app.ballast.backlog.BacklogService;
import app.ballast.backlog.ItemKey;
import app.ballast.backlog.MatrixItems;
import app.ballast.backlog.MatrixService;
import app.ballast.common.ui.Badge;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The items of a filter by effort and cost of delay; below them those that cannot be placed, and what they lack. */
class MatrixView extends Div {

    /** Items without a place that are read at a time. */
    static final int PAGE = 25;

    private final transient Desk desk;
    private final MatrixChart chart;
    private final Paragraph said = new Paragraph();
    private final Details missing = new Details();
    private final Div lines = new Div();
    private final Button more;
    private transient BacklogFilter filter = BacklogFilter.ALL;
    private transient Function<@Nullable ItemKey, String> links = key -> "";
    private int shown = PAGE;

    /** @param chosen hears which item somebody opened */
    MatrixView(Desk desk, Consumer<ItemKey> chosen) {
        this.desk = desk;
        addClassName("matrix");
        chart = new MatrixChart(key -> chosen.accept(ItemKey.of(key)));
        said.addClassName("backlog-key");
        more = ItemPanel.plain(getTranslation("backlog.board.more"), this::showMore);
        lines.addClassName("matrix-missing");
        missing.add(lines, more);
        missing.addOpenedChangeListener(change -> list());
        add(said, chart, missing);
    }

    /** @param addresses of an item beside what is shown */
    void list(BacklogFilter newFilter, Function<@Nullable ItemKey, String> addresses) {
        filter = newFilter;
        links = addresses;
        shown = PAGE;
        refresh();
    }

    /** Marks the item that is open beside it. */
    void mark(@Nullable ItemKey key) {
        chart.mark(key == null ? "" : key.toString());
    }

    void refresh() {
        MatrixItems items = desk.matrix().items(filter);
        String summary = items.allPlaced() > MatrixService.MOST
                ? getTranslation(
                        "backlog.matrix.most",
                        MatrixService.MOST,
                        Math.min(items.allPlaced(), BacklogService.MOST_COUNTED))
                : getTranslation("backlog.matrix.all", items.allPlaced());
        said.setText(summary);
        chart.setVisible(!items.placed().isEmpty());
        String list = links.apply(null);
        int query = list.indexOf('?');
        chart.show(new MatrixModel(
                summary,
                desk.portfolio().workspace().currency().getCurrencyCode(),
                BacklogLinks.BACKLOG + "/",
                query < 0 ? "" : list.substring(query),
                MatrixModel.dots(items.placed())));
        int lacking = Math.min(items.allMissing(), BacklogService.MOST_COUNTED);
        missing.setSummaryText(getTranslation("backlog.matrix.missing", lacking));
        missing.setVisible(lacking > 0);
        list();
    }

    /** What cannot be placed is read when somebody wants to see it. */
    private void list() {
        lines.removeAll();
        if (missing.isOpened() && missing.isVisible()) {
            add(desk.matrix().missing(filter, 0, shown), shown);
        }
    }

    private void showMore() {
        add(desk.matrix().missing(filter, shown, PAGE), PAGE);
        shown += PAGE;
    }

    private void add(List<BacklogRow> rows, int asked) {
        rows.forEach(row -> lines.add(line(row)));
        more.setVisible(rows.size() == asked);
    }

    private Div line(BacklogRow row) {
        Span title = new Span(row.title());
        title.addClassName("backlog-link-title");
        Span lacks = new Span(getTranslation(
                row.effort() != null
                        ? "backlog.matrix.no-cost"
                        : row.costOfDelay() != null ? "backlog.matrix.no-effort" : "backlog.matrix.neither"));
        lacks.addClassName("backlog-key");
        Div line = new Div(
                ItemPanel.link(links.apply(row.key()), row.key().toString()),
                title,
                new Badge(getTranslation(row.kind().labelKey()), row.kind().tone()),
                lacks);
        line.addClassName("backlog-link-line");
        return line;
    }
}
