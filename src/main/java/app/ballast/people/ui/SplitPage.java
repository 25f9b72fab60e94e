package app.ballast.people.ui;

import app.ballast.common.DomainException;
import app.ballast.common.ui.DetailName;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.QueryParameters;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A list with what is chosen in it beside it, or over it where there is no room. The address holds both: what is chosen as
 * the last part of its path ({@value #NEW} for something to be added), the list's filter as its query.
 */
public abstract class SplitPage extends Section implements HasUrlParameter<String> {

    public static final String NEW = "new";

    private final String path;
    private final MasterDetailLayout split = new MasterDetailLayout();
    private final Div list = new Div();
    private @Nullable RecordGrid<?> grid;
    private QueryParameters query = QueryParameters.empty();

    /** @param path address of the list */
    protected SplitPage(String path) {
        this.path = path;
        addClassNames("ballast-page", "ballast-split-page");
        list.addClassName("ballast-split-list");
        split.setMaster(list);
        DetailName.keep(split, getTranslation("common.detail"));
        split.setMasterSize("300px", true);
        split.setDetailSize("420px");
        split.setOverlaySize("min(440px, 100%)");
        split.addBackdropClickListener(click -> choose(null));
        split.addDetailEscapePressListener(press -> choose(null));
    }

    /** Puts the page together: what stands above both parts, then the list's filters and commands, then the list. */
    protected final void build(Component above, ListBar bar, RecordGrid<?> grid) {
        this.grid = grid;
        buildParts(above, bar, grid);
    }

    /** As {@link #build}, with whatever else than records the list consists of. */
    protected final void buildParts(Component above, Component... parts) {
        list.add(parts);
        add(above, split);
    }

    @Override
    public final void setParameter(BeforeEvent event, @OptionalParameter @Nullable String which) {
        query = event.getLocation().getQueryParameters();
        refresh();
        Component panel = which == null || which.isEmpty() ? null : panel(which);
        boolean chosen = panel != null;
        split.setDetail(panel);
        if (grid != null) {
            grid.setCompact(chosen);
        }
    }

    /** Loads the list again, by the filter that the address names. */
    protected abstract void refresh();

    /**
     * Builds the panel of what the address names.
     *
     * @param which {@value #NEW}, or what the page chose by
     * @throws DomainException where there is no such thing for this person
     */
    protected abstract Component panel(String which);

    /** Goes to something in the list, or back to the list alone; the filter stays. */
    protected final void choose(@Nullable String which) {
        UI.getCurrent().navigate(which == null ? path : path + "/" + which, query);
    }

    protected final void choose(long id) {
        choose(String.valueOf(id));
    }

    /** The query part of the address, empty where no filter is set. */
    protected final String addressQuery() {
        return query.getQueryString();
    }

    /** The value of a filter in the address, empty where it is not set. */
    protected final String filter(String name) {
        return query.getSingleParameter(name).orElse("");
    }

    /** Changes a filter, in the address too, and loads the list again. Leaves no step in the browser's history. */
    protected final void filter(String name, String value) {
        query = value.isBlank() ? query.excluding(name) : query.merging(name, value);
        UI ui = UI.getCurrent();
        String shown = ui.getActiveViewLocation().getPath();
        ui.getPage().getHistory().replaceState(null, new Location(shown, query));
        refresh();
    }

    /** The number at the end of an address; whatever is no number is not there. */
    protected static long number(String which) {
        return Optional.of(which)
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .orElseThrow(() -> DomainException.notFound(which));
    }
}
