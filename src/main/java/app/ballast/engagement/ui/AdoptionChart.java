package app.ballast.engagement.ui;

import app.ballast.common.Period;
import app.ballast.common.ui.ChartFrame;
import app.ballast.common.ui.ChartModel;
import app.ballast.common.ui.TwoSidesChart;
import app.ballast.engagement.FeatureRow;
import app.ballast.engagement.KnownAdoption;
import app.ballast.metrics.Anomalies;
import app.ballast.metrics.ui.UnusualDays;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The adoption of a feature over a period, against its target. */
final class AdoptionChart {

    private final FeatureRow feature;
    private final List<KnownAdoption> known;
    private final ChartFrame frame;
    private final Period period;
    private final ProductWords words;
    private final Map<LocalDate, Double> shares = new HashMap<>();

    /** @param known by day, as far back as the period's days are compared with; at least one of them */
    AdoptionChart(FeatureRow feature, List<KnownAdoption> known, ChartFrame frame, ProductWords words) {
        this.feature = feature;
        this.known = known;
        this.frame = frame;
        this.period = frame.period();
        this.words = words;
        known.forEach(one -> shares.put(one.adoption().date(), one.adoption().share()));
    }

    TwoSidesChart chart() {
        UnusualDays unusual =
                new UnusualDays(Anomalies.of(shares, period.from(), period.to()), period, words::percent, words::text);
        TwoSidesChart chart = frame.chart(model(unusual));
        chart.addClassName("product-chart");
        KnownAdoption latest = known.getLast();
        new LineDay(
                        words.figures(),
                        words.text("feature.adoption"),
                        feature.name() + ", " + feature.product().name(),
                        period.from(),
                        days(period),
                        unusual,
                        feature.key() + "-adoption",
                        words.source(latest),
                        words.age(latest))
                .openedBy(chart);
        return chart;
    }

    private List<@Nullable Double> days(Period of) {
        List<@Nullable Double> days = new ArrayList<>();
        of.from().datesUntil(of.to().plusDays(1)).forEach(day -> days.add(shares.get(day)));
        return days;
    }

    private ChartModel model(UnusualDays unusual) {
        LocalDate shipped = feature.shippedOn();
        return new ChartModel(
                period.from(),
                period.to(),
                words.text(
                        "feature.chart",
                        feature.name(),
                        words.figures().day(period.from()),
                        words.figures().day(period.to())),
                lines(unusual.marks()),
                List.of(),
                shipped == null || !period.contains(shipped)
                        ? List.of()
                        : List.of(new ChartModel.Mark(
                                shipped, ChartModel.Mark.Kind.RELEASE, words.text("feature.shipped"))));
    }

    /** The adoption, and its target as a line of its own: the axis reaches to it however far away it is. */
    private List<ChartModel.Line> lines(List<ChartModel.Unusual> unusual) {
        List<@Nullable Double> drawn = percent(days(period));
        BigDecimal share = feature.targetShare();
        String said = words.target(feature);
        List<ChartModel.Line> lines = new ArrayList<>();
        lines.add(line("adoption", words.text("feature.adoption"), false, drawn, unusual)
                .withBefore(percent(days(period.before()))));
        if (share != null && said != null) {
            List<@Nullable Double> level = new ArrayList<>();
            drawn.forEach(day -> level.add(share.doubleValue() * 100));
            lines.add(line("target", words.text("balance.target", said), true, level, List.of()));
        }
        return lines;
    }

    private static List<@Nullable Double> percent(List<@Nullable Double> shares) {
        List<@Nullable Double> percent = new ArrayList<>();
        shares.forEach(share -> percent.add(share == null ? null : share * 100));
        return percent;
    }

    private static ChartModel.Line line(
            String key, String label, boolean dashed, List<@Nullable Double> days, List<ChartModel.Unusual> unusual) {
        return new ChartModel.Line(key, label, ChartModel.Side.PRODUCT, "%", 1, dashed, null, days, unusual);
    }
}
