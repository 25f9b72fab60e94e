package app.ballast.tradeoffs.ui;

import app.ballast.common.ui.Explanation;
import app.ballast.common.ui.Figure;
import app.ballast.common.ui.Figures;
import app.ballast.common.ui.Opened;
import app.ballast.common.ui.SectionPanel;
import app.ballast.metrics.MetricsLinks;
import app.ballast.metrics.SeriesRef;
import app.ballast.reliability.IncidentRow;
import app.ballast.reliability.ReliabilityLinks;
import app.ballast.tradeoffs.Link;
import app.ballast.tradeoffs.LinkService;
import app.ballast.tradeoffs.mix.IncidentsAndEngagement;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How many people were active after incidents, in words that claim no cause. */
class LinkPanel extends SectionPanel {

    private static final int MOST = 25;

    private final transient Link link;
    private final transient Figures figures;

    LinkPanel(Link link, Figures figures) {
        super(figures.text("link.title"));
        this.link = link;
        this.figures = figures;
        Paragraph said = new Paragraph(new Figure(answer(), this::opened));
        said.add(" " + words());
        said.addClassName("link-said");
        Paragraph hint = new Paragraph(figures.text("link.no-cause"));
        hint.addClassName("balance-hint");
        add(said, hint);
    }

    private String answer() {
        IncidentsAndEngagement found = link.found();
        Double median = found.median();
        return found.canTell() && median != null
                ? figures.text(median < 0 ? "link.fewer" : "link.more", figures.percent(Math.abs(median), 1))
                : figures.text("link.cannot-tell");
    }

    private String words() {
        IncidentsAndEngagement found = link.found();
        int counted = found.changes().size();
        if (found.canTell()) {
            return figures.text("link.told", interval(), counted);
        }
        if (link.series() == null) {
            return figures.text("link.no-users");
        }
        return counted < IncidentsAndEngagement.LEAST
                ? figures.text("link.too-few", counted, IncidentsAndEngagement.LEAST)
                : figures.text("link.holds-zero", interval(), counted);
    }

    private String interval() {
        return figures.text(
                "link.interval",
                percent(link.found().low()),
                percent(link.found().high()));
    }

    private String percent(@Nullable Double share) {
        double value = Objects.requireNonNullElse(share, 0.0);
        return (value > 0 ? "+" : "") + figures.percent(value, 1);
    }

    private Explanation opened() {
        IncidentsAndEngagement found = link.found();
        Opened opened = new Opened(figures, "link", link.product().name());
        SeriesRef series = link.series();
        Instant counted = link.counted();
        if (found.median() != null) {
            opened.input(
                    "link.median",
                    figures.text("link.share", percent(found.median())) + " · " + interval(),
                    figures.text("balance.source.formula"),
                    figures.text("common.age.now"));
        }
        if (series != null && counted != null) {
            opened.named(
                    series.name(),
                    figures.text("link.days", LinkService.DAYS),
                    series.source().isBlank() ? figures.text("link.series") : series.source(),
                    figures.age(counted),
                    MetricsLinks.series(series.key()));
        }
        found.changes().stream()
                .sorted(Comparator.comparingDouble(IncidentsAndEngagement.Change::share))
                .limit(MOST)
                .forEach(change -> incident(opened, change));
        if (found.changes().size() > MOST) {
            opened.note("balance.more", found.changes().size() - MOST);
        }
        if (found.left() > 0) {
            opened.note("link.left", found.left(), IncidentsAndEngagement.LEAST_DAYS);
        }
        if (!found.canTell()) {
            opened.note("link.why");
        }
        return opened.note("link.no-cause").note("balance.definitions").done();
    }

    private void incident(Opened opened, IncidentsAndEngagement.Change change) {
        IncidentRow row = link.incidents().get(change.incident());
        if (row == null) {
            return;
        }
        String title = row.title();
        opened.named(
                title == null ? row.service().name() + ", " + figures.moment(row.startedAt()) : title,
                figures.text(
                        "link.change",
                        percent(change.share()),
                        figures.number(change.after(), 0),
                        figures.number(change.before(), 0)),
                figures.text("balance.source.incident." + row.origin().name()),
                figures.moment(row.startedAt()),
                ReliabilityLinks.incident(row.id()));
    }
}
