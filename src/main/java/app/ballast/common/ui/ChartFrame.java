package app.ballast.common.ui;

import app.ballast.common.Period;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the charts of a page have in common: the period that they show, the one that they are compared with, and where a
 * closer look leads.
 *
 * @param today as the workspace counts days
 * @param go shows another period; null where the page stays as it is
 */
public record ChartFrame(
        PeriodChoice shown,
        LocalDate today,
        Figures figures,
        @Nullable Consumer<PeriodChoice> go) {

    /** The days that are shown. */
    public Period period() {
        return shown.period(today);
    }

    /** The period in words: "last 90 days", or from a day to a day. */
    public String label() {
        Period period = period();
        return shown.between() == null
                ? figures.text("balance.period.last", period.days())
                : figures.text("balance.period.span", figures.day(period.from()), figures.day(period.to()));
    }

    /** Draws a model that knows its period before; that is left out where nothing is to be compared. */
    public TwoSidesChart chart(ChartModel model) {
        TwoSidesChart chart = new TwoSidesChart(shown.compared() ? model.comparedWith(before(model)) : model.alone());
        if (go != null) {
            chart.follow(shown, go);
        }
        return chart;
    }

    private ChartModel.Before before(ChartModel model) {
        Period now = new Period(model.from(), model.to());
        Period earlier = now.before();
        return new ChartModel.Before(
                earlier.from(),
                figures.text("common.chart.before", now.days()),
                figures.text(
                        "common.chart.before.summary",
                        now.days(),
                        figures.day(earlier.from()),
                        figures.day(earlier.to())));
    }
}
