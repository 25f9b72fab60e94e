package app.ballast.reliability.ui;

import app.ballast.common.Period;
import app.ballast.common.ui.ChartModel;
import app.ballast.metrics.ui.UnusualDays;
import app.ballast.reliability.IncidentRow;
import app.ballast.reliability.SloDetails;
import app.ballast.reliability.slo.Burned;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the budget of a window went down, day by day, under the incidents that burned it. */
record BudgetChart(SloDetails details, SloWords words, ZoneId zone) {

    /** @param closer the part that is looked at; null for the whole window, and so where there are none of its days in it */
    ChartModel model(@Nullable Period closer) {
        List<Burned.Day> all = details.burned().days();
        List<Burned.Day> part = closer == null
                ? all
                : all.stream().filter(day -> closer.contains(day.date())).toList();
        List<Burned.Day> days = part.isEmpty() ? all : part;
        List<@Nullable Double> left = new ArrayList<>();
        days.forEach(
                day -> left.add(day.remaining().isPresent() ? day.remaining().getAsDouble() * 100 : null));
        LocalDate from = days.getFirst().date();
        LocalDate to = days.getLast().date();
        return new ChartModel(
                from,
                to,
                words.text(
                        "slo.chart.summary",
                        details.status().slo().title(),
                        words.figures().day(from),
                        words.figures().day(to),
                        words.remaining(days.getLast().remaining().orElse(0))),
                List.of(new ChartModel.Line(
                        "remaining",
                        words.text("slo.remaining"),
                        ChartModel.Side.RELIABILITY,
                        "%",
                        1,
                        false,
                        new ChartModel.Target(0, words.text("slo.chart.spent")),
                        left,
                        unusual().marks().stream()
                                .filter(mark -> !mark.date().isBefore(from)
                                        && !mark.date().isAfter(to))
                                .toList())),
                details.incidents().stream()
                        .filter(row -> details.burned()
                                .incidents()
                                .containsKey(row.id().value()))
                        .filter(row -> touches(row, from, to))
                        .map(row -> band(row, from, to))
                        .toList(),
                List.of());
    }

    /** Days on which more or less was good than is usual. */
    UnusualDays unusual() {
        return new UnusualDays(
                details.unusual(),
                details.burned().period(),
                share -> words.figures().percent(share, 3) + "\u00a0%",
                words::text);
    }

    private ChartModel.Band band(IncidentRow row, LocalDate first, LocalDate last) {
        LocalDate from = within(row.startedAt(), first, last);
        Instant resolved = row.resolvedAt();
        LocalDate to = resolved == null ? last : within(resolved, first, last);
        return new ChartModel.Band(
                from,
                to,
                words.text(
                        "slo.chart.band",
                        words.incident(row),
                        words.amount(
                                details.status().reading().measure(),
                                details.burned()
                                        .incidents()
                                        .getOrDefault(row.id().value(), 0.0))));
    }

    private boolean touches(IncidentRow row, LocalDate first, LocalDate last) {
        Instant resolved = row.resolvedAt();
        return !LocalDate.ofInstant(row.startedAt(), zone).isAfter(last)
                && (resolved == null || !LocalDate.ofInstant(resolved, zone).isBefore(first));
    }

    private LocalDate within(Instant at, LocalDate first, LocalDate last) {
        LocalDate day = LocalDate.ofInstant(at, zone);
        return day.isBefore(first) ? first : day.isAfter(last) ? last : day;
    }
}
