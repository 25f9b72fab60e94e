package app.ballast.sources.ui;

import app.ballast.common.ui.EmptyState;
import app.ballast.common.ui.LiveUpdates;
import app.ballast.common.ui.PageHeader;
import app.ballast.people.ReaderTime;
import app.ballast.people.ui.ListBar;
import app.ballast.people.ui.RecordGrid;
import app.ballast.people.ui.SplitPage;
import app.ballast.sources.SourceId;
import app.ballast.sources.SourceRow;
import app.ballast.sources.SourceService;
import app.ballast.sources.SourcesLinks;
import app.ballast.sources.TrialService;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What Ballast polls: how each source fares, and its settings beside it. */
@Route(SourcesLinks.SOURCES)
@Menu(title = "nav.sources", order = 45)
@RolesAllowed({"ADMIN", "PRODUCT", "TECHNOLOGY"})
class SourcesView extends SplitPage implements HasDynamicTitle {

    private final transient SourceService sources;
    private final transient TrialService trials;
    private final transient StateWords words;
    private final RecordGrid<SourceRow> grid;
    private @Nullable SourcePanel panel;

    SourcesView(SourceService sources, TrialService trials, ReaderTime time, LiveUpdates live) {
        super(SourcesLinks.SOURCES);
        this.sources = sources;
        this.trials = trials;
        words = new StateWords(getLocale(), time.zone());
        Button add = new Button(getTranslation("sources.add"), click -> choose(NEW));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        grid = new RecordGrid<>(
                getTranslation("settings.name"), SourceRow::name, words::badge, words::state, row -> open(row.id()));
        grid.addWideColumn(getTranslation("sources.fills"), SourceRow::fills);
        grid.addWideColumn(getTranslation("sources.every"), row -> words.every(row.every()));
        grid.addWideColumn(getTranslation("sources.state"), words::state);
        grid.setEmptyStateComponent(
                new EmptyState(VaadinIcon.PLUG, getTranslation("sources.none"), getTranslation("sources.none.text")));
        build(
                new PageHeader(getTranslation("nav.sources")),
                new ListBar(new Paragraph(getTranslation("sources.text")), add),
                grid);
        live.follow(this, change -> change.subject().type().equals("source"), news -> show());
    }

    @Override
    protected void refresh() {
        show();
    }

    /** Shows how all fare now; what is being typed stays. */
    private void show() {
        List<SourceRow> rows = sources.all();
        grid.setItems(rows);
        SourcePanel open = panel;
        if (open != null) {
            rows.stream().filter(row -> row.id().equals(open.source())).forEach(open::showState);
        }
    }

    @Override
    protected Component panel(String which) {
        List<Fill> targets = Stream.concat(
                        sources.services().stream().map(service -> new Fill(null, service)),
                        sources.series().stream().map(series -> new Fill(series, null)))
                .toList();
        SourceRow row = NEW.equals(which) ? null : sources.get(new SourceId(number(which)));
        SourcePanel opened = new SourcePanel(this, sources, trials, targets, words, row);
        panel = opened;
        return opened;
    }

    void open(SourceId id) {
        choose(id.value());
    }

    void close() {
        panel = null;
        choose((String) null);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.sources");
    }
}
