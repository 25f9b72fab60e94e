package app.ballast.reliability.ui;

import app.ballast.common.SubjectRef;
import app.ballast.common.ui.Explanation;
import app.ballast.common.ui.MarkdownBlock;
import app.ballast.common.ui.Opened;
import app.ballast.common.ui.Reading;
import app.ballast.common.ui.SectionPanel;
import app.ballast.common.ui.StatTile;
import app.ballast.common.ui.TileRow;
import app.ballast.common.ui.Tone;
import app.ballast.portfolio.ServiceRef;
import app.ballast.portfolio.ui.ActivityDetails;
import app.ballast.reliability.IncidentDetails;
import app.ballast.reliability.IncidentId;
import app.ballast.reliability.IncidentRow;
import app.ballast.reliability.ReliabilityLinks;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One incident: how it stands, what happened when, why, and what followed. */
class IncidentBoard extends Div {

    private final transient IncidentDetails details;
    private final transient IncidentWords words;

    /** @param again reads the page anew after a change */
    IncidentBoard(IncidentDesk desk, IncidentWords words, IncidentDetails details, Runnable again) {
        this.details = details;
        this.words = words;
        addClassName("slo-content");
        IncidentRow row = details.row();
        add(facts(row), tiles(row));
        SectionPanel timeline = new SectionPanel(words.text("incidents.timeline"), Tone.RELIABILITY);
        timeline.add(new IncidentTimeline(desk, words, details, again));
        add(timeline);
        SectionPanel cause = new SectionPanel(words.text("incidents.field.cause"), Tone.RELIABILITY);
        cause.add(
                details.cause().isEmpty()
                        ? new Paragraph(words.text("incidents.cause.none"))
                        : new MarkdownBlock(details.cause()));
        add(cause, new PostmortemPanel(desk, words, details, again), new FollowUpPanel(desk, words, row, again));
        add(new ActivityDetails(
                desk.activity(), new SubjectRef(IncidentId.SUBJECT, row.id().value())));
    }

    private Div facts(IncidentRow row) {
        Div facts = new Div(words.badge(row.state()), words.badge(row.severity()));
        facts.addClassName("incident-facts");
        row.services().forEach(service -> facts.add(link(service)));
        facts.add(IncidentWords.muted(words.text(
                "incidents.facts",
                words.figures().moment(row.startedAt()),
                words.text("balance.source.incident." + row.origin().name()))));
        return facts;
    }

    private static Anchor link(ServiceRef service) {
        Anchor anchor = new Anchor(ReliabilityLinks.service(service), service.name());
        anchor.getElement().setAttribute("router-link", true);
        return anchor;
    }

    private TileRow tiles(IncidentRow row) {
        return new TileRow(
                tile(
                        "incidents.acknowledge-time",
                        since(row, row.acknowledgedAt(), "incidents.acknowledged.none"),
                        acknowledged(row)),
                tile(
                        "incidents.resolve-time",
                        since(row, row.resolvedAt(), "incidents.resolved.none"),
                        () -> IncidentTable.length(words, row)),
                tile(
                        "incidents.impact",
                        row.customerImpactMinutes() == null
                                ? new Reading.Unknown(words.text("incidents.impact.none.long"))
                                : new Reading.Known(words.impact(row), "", null, null, List.of()),
                        () -> IncidentTable.impact(words, row)));
    }

    private StatTile tile(String key, Reading reading, Supplier<Explanation> opened) {
        return new StatTile(words.text(key), Tone.RELIABILITY, reading, opened);
    }

    private Reading since(IncidentRow row, @Nullable Instant at, String none) {
        return at == null
                ? new Reading.Unknown(words.text(none, words.length(row)))
                : new Reading.Known(
                        words.between(row.startedAt(), at),
                        "",
                        null,
                        words.figures().moment(at),
                        List.of());
    }

    private Supplier<Explanation> acknowledged(IncidentRow row) {
        return () -> {
            Instant at = row.acknowledgedAt();
            Opened opened = new Opened(words.figures(), "incidents.acknowledge-time", words.title(row))
                    .input(
                            "incidents.column.started",
                            words.figures().moment(row.startedAt()),
                            words.text("balance.source.incident." + row.origin().name()),
                            words.figures().age(row.startedAt()));
            if (at != null) {
                String by = details.acknowledgedBy();
                opened.input(
                        "incidents.acknowledged",
                        words.figures().moment(at),
                        words.text("balance.source.entered", by == null ? "" : by),
                        words.figures().age(at));
            }
            return opened.note("balance.definitions").done();
        };
    }
}
