package app.ballast.engagement.ui;

import app.ballast.common.Period;
import app.ballast.common.ui.Change;
import app.ballast.common.ui.ChartFrame;
import app.ballast.common.ui.ChartModel;
import app.ballast.common.ui.EmptyState;
import app.ballast.common.ui.Explanation;
import app.ballast.common.ui.Opened;
import app.ballast.common.ui.Reading;
import app.ballast.common.ui.SectionPanel;
import app.ballast.common.ui.StatTile;
import app.ballast.common.ui.TileRow;
import app.ballast.common.ui.Tone;
import app.ballast.common.ui.TwoSidesChart;
import app.ballast.engagement.RevenueReading;
import app.ballast.engagement.measures.RevenueGrowth;
import app.ballast.metrics.MetricsLinks;
import app.ballast.metrics.SeriesPoint;
import app.ballast.metrics.ui.UnusualDays;
import app.ballast.portfolio.ProductRef;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a product brought in, and how that grew. */
class RevenuePanel extends SectionPanel {

    private final transient ProductRef product;
    private final transient ProductWords words;

    /**
     * @param frame of the page's charts
     * @param entry enters a day by hand; null for readers
     */
    RevenuePanel(
            ProductRef product,
            @Nullable RevenueReading reading,
            ProductWords words,
            ChartFrame frame,
            @Nullable Component entry) {
        super(words.text("product.revenue"), Tone.PRODUCT);
        this.product = product;
        this.words = words;
        addClassName("product-revenue");
        if (reading == null
                || reading.growth().now().known() + reading.growth().before().known() == 0) {
            add(new EmptyState(
                    VaadinIcon.MONEY,
                    words.text("product.revenue.none"),
                    words.text("product.revenue.none.text", product.key()),
                    UsersPanel.link(words.figures(), MetricsLinks.IMPORTS, "balance.empty.import")));
        } else {
            add(new TileRow(
                    new StatTile(words.text("product.revenue"), Tone.PRODUCT, sum(reading), () -> open(reading, false)),
                    new StatTile(
                            words.text("product.growth"), Tone.PRODUCT, growth(reading), () -> open(reading, true))));
            add(chart(reading, frame));
        }
        if (entry != null) {
            add(entry);
        }
    }

    private Reading sum(RevenueReading reading) {
        RevenueGrowth.Sum now = reading.growth().now();
        return now.known() == 0
                ? new Reading.Unknown(words.text("product.revenue.unknown"))
                : new Reading.Known(words.money(now.amount()), "", null, missing(now), reading.days());
    }

    private @Nullable String missing(RevenueGrowth.Sum sum) {
        return sum.missing() == 0
                ? words.text("product.revenue.days", sum.days())
                : words.text("product.revenue.missing", sum.missing(), sum.days());
    }

    private Reading growth(RevenueReading reading) {
        RevenueGrowth growth = reading.growth();
        if (growth.share().isEmpty()) {
            return new Reading.Unknown(words.text(
                    growth.before().known() == 0
                            ? "product.growth.before-unknown"
                            : growth.now().known() == 0 ? "product.revenue.unknown" : "product.growth.from-nothing"));
        }
        double share = growth.share().getAsDouble();
        String sign = share > 0 ? "+" : "";
        int gaps = growth.now().missing() + growth.before().missing();
        return new Reading.Known(
                sign + words.figures().percent(share, 1),
                "%",
                new Change(
                        share,
                        words.money(growth.now()
                                .amount()
                                .subtract(growth.before().amount())
                                .abs()),
                        Change.Better.HIGHER),
                gaps == 0 ? null : words.text("product.growth.missing", gaps),
                List.of());
    }

    private Explanation open(RevenueReading reading, boolean growth) {
        Opened opened = new Opened(words.figures(), growth ? "product.growth" : "product.revenue", product.name());
        sum(opened, reading, "product.revenue.now", reading.growth().now(), days(reading.period()));
        if (growth) {
            sum(
                    opened,
                    reading,
                    "product.revenue.before",
                    reading.growth().before(),
                    days(reading.period().before()));
        }
        RevenueGrowth.Sum now = reading.growth().now();
        RevenueGrowth.Sum before = reading.growth().before();
        if (now.missing() > 0 || growth && before.missing() > 0) {
            opened.note("product.growth.gaps", now.missing(), before.missing(), now.days());
        }
        return opened.note("product.revenue.over")
                .note("balance.series", reading.series().key())
                .note("balance.definitions")
                .done();
    }

    private String days(Period period) {
        return words.text(
                "product.revenue.span",
                words.figures().day(period.from()),
                words.figures().day(period.to()));
    }

    private void sum(Opened opened, RevenueReading reading, String key, RevenueGrowth.Sum sum, String days) {
        SeriesPoint latest = reading.latest();
        opened.named(
                words.text(key, days),
                sum.known() == 0 ? words.text("balance.not-known") : words.money(sum.amount()),
                latest == null ? words.text("balance.not-known") : words.source(latest.origin(), latest.recordedBy()),
                latest == null
                        ? words.text("balance.not-known")
                        : words.figures().age(latest.recordedAt()),
                MetricsLinks.series(reading.series().key()));
    }

    private TwoSidesChart chart(RevenueReading reading, ChartFrame frame) {
        UnusualDays unusual = new UnusualDays(
                reading.unusual(), reading.period(), amount -> words.money(BigDecimal.valueOf(amount)), words::text);
        TwoSidesChart chart = frame.chart(model(reading, unusual));
        chart.addClassName("product-chart");
        SeriesPoint latest = reading.latest();
        String unknown = words.text("balance.not-known");
        new LineDay(
                        words.figures(),
                        words.text("product.revenue"),
                        product.name(),
                        reading.period().from(),
                        reading.days(),
                        unusual,
                        reading.series().key(),
                        latest == null ? unknown : words.source(latest.origin(), latest.recordedBy()),
                        latest == null ? unknown : words.figures().age(latest.recordedAt()))
                .openedBy(chart);
        return chart;
    }

    private ChartModel model(RevenueReading reading, UnusualDays unusual) {
        return new ChartModel(
                reading.period().from(),
                reading.period().to(),
                words.text(
                        "product.revenue.chart",
                        product.name(),
                        words.figures().day(reading.period().from()),
                        words.figures().day(reading.period().to())),
                List.of(new ChartModel.Line(
                        "revenue",
                        words.text("product.revenue"),
                        ChartModel.Side.PRODUCT,
                        reading.currency().getSymbol(words.figures().locale()),
                        0,
                        false,
                        null,
                        reading.days(),
                        unusual.marks(),
                        reading.daysBefore())),
                List.of(),
                List.of());
    }
}
