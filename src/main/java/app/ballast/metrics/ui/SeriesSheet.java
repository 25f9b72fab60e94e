package app.ballast.metrics.ui;

import app.ballast.common.ui.ChartFrame;
import app.ballast.common.ui.EmptyState;
import app.ballast.common.ui.Figures;
import app.ballast.common.ui.PageHeader;
import app.ballast.common.ui.PeriodChoice;
import app.ballast.common.ui.PeriodPicker;
import app.ballast.common.ui.SectionPanel;
import app.ballast.common.ui.TwoSidesChart;
import app.ballast.discussion.CommentId;
import app.ballast.discussion.ui.TalkPanel;
import app.ballast.metrics.MetricsLinks;
import app.ballast.metrics.SeriesRef;
import app.ballast.metrics.SeriesRow;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One series: what it is, its course with target and annotations, its values, and what was corrected. */
class SeriesSheet extends Div {

    private final transient SeriesDesk desk;
    private final transient SeriesNumbers numbers;
    private final transient SeriesAddress address;
    private final String key;
    private final PeriodPicker period;
    private final Div facts = new Div();
    private final SectionPanel course;
    private final Div drawing = new Div();
    private final PointsPanel points;
    private final TargetsPanel targets;
    private final NotesPanel notes;
    private final TalkPanel talk;

    SeriesSheet(SeriesDesk desk, SeriesRow row, SeriesNumbers numbers, SeriesAddress address) {
        this.desk = desk;
        this.numbers = numbers;
        this.address = address;
        this.key = row.series().key();
        addClassName("series-sheet");
        this.period = new PeriodPicker(SeriesAddress.LENGTHS, this::go);
        boolean mine = desk.series().mayWrite(row.series().side());
        course = new SectionPanel(getTranslation("series.course"), SeriesTiles.tone(row.series()));
        course.add(facts, drawing);
        points = new PointsPanel(desk, row.series(), numbers, mine, this::refresh, this::lead);
        targets = new TargetsPanel(desk, row.series(), numbers, mine, this::refresh);
        notes = new NotesPanel(desk, row.series(), numbers, mine, this::refresh);
        Div sides = new Div(targets, notes);
        sides.addClassName("series-sides");
        talk = new TalkPanel(desk.comments(), new SeriesDoor(desk.talk(), row.series()), true).ofDays(this::refresh);
        talk.addClassName("ballast-panel");
        add(new PageHeader(row.series().name(), period), what(row), course, points, sides, talk);
        show(row);
    }

    private void go(PeriodChoice chosen) {
        UI.getCurrent()
                .navigate(MetricsLinks.series(key), address.withPeriod(chosen).query());
    }

    private Component what(SeriesRow row) {
        SeriesRef series = row.series();
        Anchor all = new Anchor(MetricsLinks.SERIES, getTranslation("series.back"));
        all.getElement().setAttribute("router-link", true);
        Paragraph line = new Paragraph(Stream.of(
                        row.product().name(),
                        series.key(),
                        getTranslation("series.side." + series.side()),
                        getTranslation("series.better." + series.better()),
                        getTranslation("series.longer", getTranslation("series.combine." + series.combine())),
                        series.windowDays() == null ? null : getTranslation("series.window", series.windowDays()),
                        getTranslation("series.from", series.source()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · ")));
        Div what = new Div(all, line);
        what.addClassName("series-what");
        return what;
    }

    /** Leads the eye to what somebody said of it. */
    void lead(CommentId comment) {
        talk.lead(comment);
    }

    /** Reads everything again; what is being typed stays. */
    void refresh() {
        show(desk.series().row(key));
    }

    private void show(SeriesRow row) {
        LocalDate today = LocalDate.ofInstant(
                desk.clock().instant(), desk.portfolio().workspace().zone());
        period.show(address.period(), today);
        SeriesPeriod shown = SeriesPeriod.of(desk, row, address.period().period(today));
        facts.removeAll();
        facts.add(new SeriesTiles(shown, numbers).row());
        drawing.removeAll();
        drawing.add(drawing(shown, today));
        points.show(shown);
        targets.show(shown);
        notes.show(shown);
    }

    private Component drawing(SeriesPeriod shown, LocalDate today) {
        if (shown.known() > 0) {
            Figures figures = new Figures(getLocale(), shown.zone(), this::getTranslation, desk.clock());
            TwoSidesChart chart = new ChartFrame(address.period(), today, figures, this::go)
                    .chart(new SeriesDrawing(shown, numbers).model());
            chart.addDayClickListener(click -> {
                points.showDay(click.date());
                talk.about(click.date());
            });
            return chart;
        }
        boolean never = shown.row().latest() == null;
        return new EmptyState(
                VaadinIcon.CHART_LINE,
                getTranslation(never ? "series.empty" : "series.empty.period"),
                never ? getTranslation("series.empty.text", key) : getTranslation("series.empty.period.text"));
    }
}
