package app.ballast.reliability.ui;

import app.ballast.common.Period;
import app.ballast.common.ui.ChartFrame;
import app.ballast.common.ui.ChartModel;
import app.ballast.common.ui.ExplainPanel;
import app.ballast.common.ui.Explanation;
import app.ballast.common.ui.Figures;
import app.ballast.common.ui.Opened;
import app.ballast.common.ui.TwoSidesChart;
import app.ballast.metrics.ui.UnusualDays;
import app.ballast.portfolio.ProductRef;
import app.ballast.reliability.IncidentRow;
import app.ballast.reliability.ReliabilityLinks;
import app.ballast.reliability.ReliabilitySnapshot;
import app.ballast.reliability.availability.DailyAvailability;
import com.vaadin.flow.component.UI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The availability of a product by day, with its incidents and deployments. */
final class AvailabilityChart {

    private static final int DECIMALS = 3;

    private final ProductRef product;
    private final ReliabilitySnapshot snapshot;
    private final DailyAvailability days;
    private final Period period;
    private final ChartFrame frame;
    private final Figures figures;
    private final String age;

    /**
     * @param snapshot of the period
     * @param days of it and of what they are compared with
     * @param age of the latest status check, in words
     */
    AvailabilityChart(
            ProductRef product, ReliabilitySnapshot snapshot, DailyAvailability days, ChartFrame frame, String age) {
        this.product = product;
        this.snapshot = snapshot;
        this.days = days;
        this.period = snapshot.period();
        this.frame = frame;
        this.figures = frame.figures();
        this.age = age;
    }

    TwoSidesChart chart() {
        TwoSidesChart chart = frame.chart(model());
        chart.addClassName("slo-chart");
        chart.addDayClickListener(click -> ExplainPanel.show(UI.getCurrent(), open(click.date())));
        return chart;
    }

    private ChartModel model() {
        return new ChartModel(
                period.from(),
                period.to(),
                figures.text(
                        "slo.availability.chart",
                        product.name(),
                        figures.day(period.from()),
                        figures.day(period.to()),
                        snapshot.incidents().size()),
                List.of(new ChartModel.Line(
                        "availability",
                        figures.text("balance.availability"),
                        ChartModel.Side.RELIABILITY,
                        "%",
                        DECIMALS,
                        false,
                        null,
                        percent(days.days()),
                        unusual().marks(),
                        percent(days.daysBefore()))),
                snapshot.incidents().stream().map(this::band).toList(),
                snapshot.deployments().stream()
                        .map(deployment -> new ChartModel.Mark(
                                within(deployment.deployedAt()),
                                ChartModel.Mark.Kind.DEPLOYMENT,
                                deployment.service().name() + " " + deployment.label()))
                        .toList());
    }

    private static List<@Nullable Double> percent(List<@Nullable Double> ratios) {
        List<@Nullable Double> percent = new ArrayList<>();
        ratios.forEach(ratio -> percent.add(ratio == null ? null : ratio * 100));
        return percent;
    }

    private UnusualDays unusual() {
        return new UnusualDays(days.unusual(), period, this::ratio, figures::text);
    }

    private String ratio(double share) {
        return figures.percent(share, DECIMALS) + "\u00a0%";
    }

    private ChartModel.Band band(IncidentRow row) {
        Instant resolved = row.resolvedAt();
        return new ChartModel.Band(
                within(row.startedAt()),
                resolved == null ? period.to() : within(resolved),
                row.service().name() + ", " + length(row));
    }

    private String length(IncidentRow row) {
        return row.resolvedAt() == null
                ? figures.text("balance.incidents.still-open")
                : figures.duration(Duration.ofSeconds(row.downSeconds()));
    }

    private LocalDate within(Instant at) {
        LocalDate day = LocalDate.ofInstant(at, figures.zone());
        return day.isBefore(period.from()) ? period.from() : day.isAfter(period.to()) ? period.to() : day;
    }

    /** One day: how its time was spent, what was unusual, and its incidents. */
    private Explanation open(LocalDate date) {
        String source = figures.text("balance.source.checks");
        Opened opened = new Opened(figures, "balance.availability", figures.day(date), product.name());
        snapshot.days().stream().filter(day -> day.date().equals(date)).forEach(day -> opened.input(
                        "balance.input.up", duration(day.availability().upSeconds()), source, age)
                .input("balance.input.down", duration(day.availability().downSeconds()), source, age)
                .input("balance.input.unknown", duration(day.availability().unknownSeconds()), source, age));
        snapshot.incidents().stream()
                .filter(row ->
                        !LocalDate.ofInstant(row.startedAt(), figures.zone()).isAfter(date))
                .filter(row -> row.resolvedAt() == null
                        || !LocalDate.ofInstant(row.resolvedAt(), figures.zone())
                                .isBefore(date))
                .forEach(row -> opened.named(
                        row.service().name(),
                        length(row),
                        figures.text("balance.source.incident." + row.origin().name()),
                        figures.moment(row.startedAt()),
                        ReliabilityLinks.incident(row.id())));
        return unusual()
                .addTo(opened, date, source, age)
                .note("balance.definitions")
                .done();
    }

    private String duration(long seconds) {
        return figures.duration(Duration.ofSeconds(seconds));
    }
}
