package app.ballast.backlog.ui;

import app.ballast.backlog.BacklogService;
import app.ballast.backlog.ItemKey;
import app.ballast.backlog.TriageService;
import app.ballast.backlog.WaitingItem;
import app.ballast.backlog.WorkItemDetails;
import app.ballast.portfolio.ProductId;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSingleSelectionModel;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The items that wait for triage, the oldest first. */
class WaitingList extends Div {

    private final transient TriageService triage;
    private final H2 heading = new H2();
    private final Grid<WaitingItem> grid = new Grid<>();
    private transient Set<ProductId> products = Set.of();
    private int counted;

    /** @param chosen hears which item somebody picked */
    WaitingList(TriageService triage, Words words, Consumer<ItemKey> chosen) {
        this.triage = triage;
        addClassNames("ballast-panel", "triage-list");
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.addColumn(LitRenderer.<WaitingItem>of("<span class=\"backlog-line\">${item.title}</span>"
                        + "<span class=\"backlog-line2\"><span class=\"backlog-key\">${item.key}</span>"
                        + "<span class=\"ballast-badge\" data-tone=\"${item.tone}\">${item.kind}</span>"
                        + "<span>${item.day}</span></span>")
                .withProperty("title", WaitingItem::title)
                .withProperty("key", row -> row.key().toString())
                .withProperty("kind", row -> getTranslation(row.kind().labelKey()))
                .withProperty("tone", row -> row.kind().tone().name().toLowerCase(Locale.ROOT))
                .withProperty("day", row -> words.day(row.createdAt())));
        grid.getElement().setAttribute("aria-label", getTranslation("triage.waiting"));
        grid.setDataProvider(new CallbackDataProvider<>(
                query -> triage.waiting(products, query.getOffset(), query.getLimit()).stream(),
                query -> counted,
                WaitingItem::id));
        ((GridSingleSelectionModel<WaitingItem>) grid.getSelectionModel()).setDeselectAllowed(false);
        grid.asSingleSelect().addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                chosen.accept(change.getValue().key());
            }
        });
        add(heading, grid);
    }

    /**
     * Reads the list again and marks the item that is looked at.
     *
     * @return how many wait; {@link BacklogService#MOST_COUNTED} + 1 for more than that
     */
    int show(Set<ProductId> of, @Nullable WorkItemDetails item) {
        products = of;
        int count = triage.countWaiting(of, BacklogService.MOST_COUNTED + 1);
        counted = Math.min(count, BacklogService.MOST_COUNTED);
        heading.setText(
                count > BacklogService.MOST_COUNTED
                        ? getTranslation("backlog.count.capped", BacklogService.MOST_COUNTED)
                        : getTranslation("triage.count", count));
        grid.getDataProvider().refreshAll();
        grid.asSingleSelect().setValue(item == null ? null : row(item));
        return count;
    }

    private static WaitingItem row(WorkItemDetails item) {
        return new WaitingItem(item.id(), item.key(), item.kind(), item.title(), item.createdAt());
    }
}
