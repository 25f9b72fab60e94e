package app.ballast.metrics.ui;

import app.ballast.common.Period;
import app.ballast.common.ui.ChartModel;
import app.ballast.common.ui.Opened;
import app.ballast.metrics.Anomaly;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;

/**
 * The days of a line that were not as usual: as marks on its chart, in words, and opened to the rule and its figures.
 *
 * @param shown what the chart shows; a shift that began before is marked on its first day
 * @param value writes a value of the line with its unit
 * @param words look up a text of the message bundle
 */
public record UnusualDays(List<Anomaly> found, Period shown, DoubleFunction<String> value, Words words) {

    /** Looks up a text of the message bundle. */
    @FunctionalInterface
    public interface Words {
        String text(String key, Object... arguments);
    }

    public UnusualDays {
        found = List.copyOf(found);
    }

    /** One mark for each. */
    public List<ChartModel.Unusual> marks() {
        return found.stream()
                .map(one -> new ChartModel.Unusual(first(one), rule(one)))
                .toList();
    }

    /** The rule that a day broke, and what would have been usual; empty where the day was as usual. */
    public Optional<String> said(LocalDate day) {
        return on(day).map(this::rule);
    }

    /** Adds what was usual, where the day was not, and by which rule it was marked. */
    public Opened addTo(Opened opened, LocalDate day, String source, String age) {
        on(day).ifPresent(one -> {
            if (one.rule() == Anomaly.Rule.SHIFT) {
                opened.input("metrics.unusual.first", value.apply(one.value()), source, age);
            }
            opened.input("metrics.unusual.median", value.apply(one.median()), source, age)
                    .input("metrics.unusual.deviation", value.apply(one.deviation()), source, age)
                    .note("metrics.unusual.note", rule(one));
        });
        return opened;
    }

    private Optional<Anomaly> on(LocalDate day) {
        return found.stream()
                .filter(one -> !day.isBefore(one.day()) && !day.isAfter(one.until()))
                .findFirst();
    }

    private LocalDate first(Anomaly one) {
        return one.day().isBefore(shown.from()) ? shown.from() : one.day();
    }

    private String rule(Anomaly one) {
        String usual = value.apply(one.median());
        String deviation = value.apply(one.deviation());
        return one.rule() == Anomaly.Rule.DAY
                ? words.text("metrics.anomaly.DAY", usual, deviation)
                : words.text(
                        "metrics.anomaly.SHIFT", ChronoUnit.DAYS.between(one.day(), one.until()) + 1, usual, deviation);
    }
}
