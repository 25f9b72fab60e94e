package app.ballast.tradeoffs.ui;

import app.ballast.common.Money;
import app.ballast.common.ui.Figures;
import app.ballast.engagement.DataOrigin;
import app.ballast.engagement.EngagementLinks;
import app.ballast.engagement.ProductDay;
import app.ballast.engagement.RevenueReading;
import app.ballast.engagement.Stickiness;
import app.ballast.engagement.measures.Adoption;
import app.ballast.metrics.MetricsLinks;
import app.ballast.metrics.SeriesPoint;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The product side of one day in lines: what was counted and entered, each with where it comes from. */
record ProductDaySheet(ProductDay day, Figures figures) {

    /**
     * One figure.
     *
     * @param link where it is followed up; null for nowhere
     * @param from where it comes from and how old it is
     */
    record Line(@Nullable String link, String said, String from) {}

    /** None where nothing is known of the day. */
    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        day.activeUsers()
                .forEach(users -> lines.add(new Line(
                        MetricsLinks.series(users.series().key()),
                        said(
                                figures.text("balance.users.window", users.windowDays()),
                                figures.number(users.latest() == null ? 0 : users.latest(), 0)),
                        from(users.origin()))));
        Stickiness stickiness = day.stickiness();
        if (stickiness != null) {
            lines.add(new Line(
                    null,
                    said(figures.text("balance.stickiness"), figures.percent(stickiness.ratio(), 1) + "\u00a0%"),
                    figures.text("balance.stickiness.window", stickiness.monthlyWindowDays())));
        }
        day.adoption().forEach(one -> {
            Adoption counted = one.known().adoption();
            lines.add(new Line(
                    EngagementLinks.feature(one.feature()),
                    said(
                            figures.text("balance.day.adoption", one.feature().name()),
                            figures.percent(counted.share(), 1) + "\u00a0%"),
                    figures.text(
                            "feature.counts",
                            figures.number(counted.adopters(), 0),
                            figures.number(counted.active(), 0))));
        });
        RevenueReading revenue = day.revenue();
        if (revenue != null) {
            lines.add(revenue(revenue));
        }
        return lines;
    }

    private Line revenue(RevenueReading reading) {
        BigDecimal amount = reading.growth().now().amount();
        SeriesPoint latest = reading.latest();
        return new Line(
                MetricsLinks.series(reading.series().key()),
                said(figures.text("product.revenue"), new Money(amount, reading.currency()).format(figures.locale())),
                latest == null ? "" : figures.age(latest.recordedAt()));
    }

    private String said(String name, String value) {
        return figures.text("balance.day.figure", name, value);
    }

    private String from(@Nullable DataOrigin origin) {
        return origin == null ? "" : origin.source() + ", " + figures.age(origin.recordedAt());
    }
}
