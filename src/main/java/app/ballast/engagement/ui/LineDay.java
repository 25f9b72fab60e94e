package app.ballast.engagement.ui;

import app.ballast.common.ui.ExplainPanel;
import app.ballast.common.ui.Explanation;
import app.ballast.common.ui.Figures;
import app.ballast.common.ui.Opened;
import app.ballast.common.ui.TwoSidesChart;
import app.ballast.metrics.MetricsLinks;
import app.ballast.metrics.ui.UnusualDays;
import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one day of a chart opens to: its figure, and where it was not as usual, the rule that says so.
 *
 * @param label of the line
 * @param whose the feature and the product that it is of
 * @param first day of the line
 * @param values one a day; null where nothing is known
 * @param series key of the series that the values are of
 * @param source where they come from
 * @param age how old the latest is
 */
record LineDay(
        Figures figures,
        String label,
        String whose,
        LocalDate first,
        List<@Nullable Double> values,
        UnusualDays unusual,
        String series,
        String source,
        String age) {

    /** Opens the day that a reader of the chart chooses. */
    void openedBy(TwoSidesChart chart) {
        chart.addDayClickListener(click -> ExplainPanel.show(UI.getCurrent(), open(click.date())));
    }

    Explanation open(LocalDate day) {
        int index = Math.toIntExact(ChronoUnit.DAYS.between(first, day));
        Double value = index < 0 || index >= values.size() ? null : values.get(index);
        Opened opened = new Opened(figures, "product.day", label, whose)
                .named(
                        figures.day(day),
                        value == null
                                ? figures.text("balance.not-known")
                                : unusual.value().apply(value),
                        source,
                        age,
                        MetricsLinks.series(series));
        return unusual.addTo(opened, day, source, age)
                .note("balance.definitions")
                .done();
    }
}
