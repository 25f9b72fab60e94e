package app.ballast.backlog.ui;

import app.ballast.backlog.BacklogFilter;
import app.ballast.backlog.BacklogRow;
import app.ballast.backlog.WorkItemId;
import app.ballast.common.ui.LiveNews;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Brings what others change into the table without moving what the reader looks at: lines that are there change in place;
 * what would come, go or move is counted here, and shown when the reader asks for it.
 */
class LiveQueue extends Button {

    private final transient Desk desk;
    private final ItemGrid grid;
    private final transient Supplier<BacklogFilter> filter;
    private final Set<WorkItemId> waiting = new HashSet<>();

    /** @param show reads the table again */
    LiveQueue(Desk desk, ItemGrid grid, Supplier<BacklogFilter> filter, Runnable show) {
        this.desk = desk;
        this.grid = grid;
        this.filter = filter;
        addThemeVariants(ButtonVariant.SMALL);
        addClassName("backlog-arrivals");
        getElement().setAttribute("aria-live", "polite");
        setVisible(false);
        addClickListener(click -> show.run());
    }

    void hear(LiveNews news) {
        List<WorkItemId> others = changed(news);
        for (BacklogRow row : desk.backlog().among(filter.get(), others)) {
            others.remove(row.id());
            if (!refreshed(row)) {
                waiting.add(row.id());
            }
        }
        // Those of the filter are all there is, mostly; without one always.
        if (!filter.get().isEmpty()) {
            desk.backlog().among(BacklogFilter.ALL, others).stream()
                    .filter(this::refreshed)
                    .forEach(row -> waiting.add(row.id()));
        }
        count();
    }

    /** Brings a line up to date where it is shown. */
    private boolean refreshed(BacklogRow row) {
        boolean shown = grid.holds(row);
        if (shown) {
            grid.getDataProvider().refreshItem(row);
        }
        return shown;
    }

    /**
     * Counts what came, changed or went, and shows none of it by itself. What the reader may not see is not counted.
     *
     * @param shown which items are shown now
     */
    void later(LiveNews news, Predicate<WorkItemId> shown) {
        List<WorkItemId> changed = changed(news);
        desk.backlog().among(filter.get(), changed).forEach(row -> waiting.add(row.id()));
        changed.stream().filter(shown).forEach(waiting::add);
        count();
    }

    private static List<WorkItemId> changed(LiveNews news) {
        return news.ids(WorkItemId.SUBJECT).stream()
                .map(WorkItemId::new)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private void count() {
        String says = getTranslation("backlog.live.waiting", waiting.size());
        // Even the same text, set again, would be sent to the browser.
        if (!says.equals(getText())) {
            setText(says);
        }
        setVisible(!waiting.isEmpty());
    }

    /** The table has been read anew. */
    void forget() {
        waiting.clear();
        setVisible(false);
    }
}
