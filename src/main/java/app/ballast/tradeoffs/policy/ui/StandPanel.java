package app.ballast.tradeoffs.policy.ui;

import app.ballast.common.ui.Badge;
import app.ballast.common.ui.Explanation;
import app.ballast.common.ui.Figure;
import app.ballast.common.ui.Figures;
import app.ballast.common.ui.Opened;
import app.ballast.common.ui.SectionPanel;
import app.ballast.common.ui.Tone;
import app.ballast.people.Role;
import app.ballast.reliability.ReliabilityLinks;
import app.ballast.reliability.SloRow;
import app.ballast.reliability.SloStatus;
import app.ballast.reliability.slo.Measure;
import app.ballast.tradeoffs.policy.PolicySheet;
import app.ballast.tradeoffs.policy.PolicyVersion;
import app.ballast.tradeoffs.policy.Standing;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What holds for a product now: the level, by which objective, and by which agreement. */
class StandPanel extends SectionPanel {

    private final transient PolicyWords words;
    private final transient PolicySheet sheet;

    /** @param standing null where no counting objective has a figure */
    StandPanel(PolicySheet sheet, @Nullable Standing standing, List<SloRow> counting, PolicyWords words) {
        super(words.text("policy.holds"));
        this.words = words;
        this.sheet = sheet;
        PolicyVersion held = sheet.inForce();
        setAside(
                held == null
                        ? new Badge(words.text("policy.default"), Tone.NEUTRAL)
                        : new Badge(words.text("policy.version", held.number()), Tone.DEBT));
        add(standing == null ? unknown() : line(standing));
        Paragraph signed = new Paragraph(
                held == null
                        ? words.text("policy.default.text")
                        : words.signature(held.signatures(), Role.PRODUCT) + " · "
                                + words.signature(held.signatures(), Role.TECHNOLOGY));
        signed.addClassName("policy-about");
        add(signed);
        add(new LevelTable(sheet.levels(), standing == null ? null : standing.action(), words));
        add(new TermsList(words)
                .with(
                        held == null ? sheet.beginning() : held.text(),
                        counting,
                        held == null ? List.of() : held.objectives()));
    }

    private Paragraph unknown() {
        return new Paragraph(words.text("policy.unknown"));
    }

    private Div line(Standing standing) {
        Span level = new Span(words.level(standing.level()));
        level.addClassName("policy-level");
        Figure left = new Figure(words.remaining(standing.remaining()), () -> explanation(standing));
        Instant since = standing.since();
        Div line = new Div(
                level,
                new Span(words.text("policy.because", standing.slo().title())),
                standing.remaining() < 0 ? left.dyed(Tone.WORSE) : left,
                new Span(
                        since == null
                                ? words.text("policy.left")
                                : words.text(
                                        "policy.left.since", words.figures().moment(since))));
        line.addClassName("policy-line");
        return line;
    }

    private Explanation explanation(Standing standing) {
        Figures figures = words.figures();
        SloStatus status = standing.worst();
        SloRow slo = standing.slo();
        Instant until = status.knownUntil();
        String age = until == null ? figures.text("slo.no-data") : figures.text("balance.until", figures.moment(until));
        String series = slo.series();
        String source =
                series == null ? figures.text("balance.source.checks") : figures.text("slo.source.series", series);
        return new Opened(figures, "policy.remaining", sheet.product().name())
                .input(
                        "balance.input.worst",
                        slo.title(),
                        figures.text("balance.source.counting", standing.counting()),
                        age,
                        ReliabilityLinks.service(slo.service()))
                .input(
                        "balance.input.objective",
                        words.share(slo.objective().fraction()),
                        figures.text("balance.source.entered", slo.setBy()),
                        figures.age(slo.setAt()))
                .input("balance.input.bad", amount(slo, standing.bad()), source, age)
                .input(
                        "balance.input.allowed",
                        amount(slo, standing.allowed().orElse(0)),
                        figures.text("balance.source.formula"),
                        age)
                .named(
                        figures.text("policy.input.level"),
                        words.level(standing.level()) + ": " + words.range(standing.level()),
                        standing.version() == null
                                ? figures.text("policy.default")
                                : figures.text("policy.version", standing.version()),
                        "")
                .note("balance.budget.slo.note")
                .note("policy.note.each-minute")
                .note("balance.definitions")
                .done();
    }

    private String amount(SloRow slo, double amount) {
        return slo.measure() == Measure.TIME
                ? words.figures().duration(Duration.ofMillis(Math.round(amount * 1_000)))
                : words.text("slo.events", words.figures().number(amount, 0));
    }
}
