package app.ballast.decisions.ui;

import app.ballast.common.Period;
import app.ballast.common.ui.ChartModel;
import app.ballast.decisions.DecisionDetails;
import app.ballast.decisions.DecisionOption;
import app.ballast.decisions.Expectation;
import app.ballast.decisions.KnownMetric;
import app.ballast.decisions.Review;
import app.ballast.decisions.ReviewService;
import app.ballast.decisions.review.DayValue;
import app.ballast.decisions.review.Promise;
import app.ballast.metrics.Side;
import app.ballast.metrics.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was expected to move, from eight weeks before the sign-off on, with the days of the sign-off and of the reviews. */
final class DecisionChart {

    private static final int SHOWN_BEFORE = 2 * Promise.DAYS;
    private static final int SHOWN_AFTER = Promise.DAYS;
    private static final int MOST_LINES = 4;

    private final DecisionDetails decision;
    private final DecisionWords words;

    DecisionChart(DecisionDetails decision, DecisionWords words) {
        this.decision = decision;
        this.words = words;
    }

    /** Empty where nothing was signed yet, or nothing of it is known. */
    Optional<ChartModel> model(ReviewService reviews, LocalDate today) {
        LocalDate signed = decision.decidedOn();
        DecisionOption choice = decision.choice();
        if (signed == null || choice == null) {
            return Optional.empty();
        }
        LocalDate last = choice.expectations().stream()
                .map(Expectation::by)
                .max(LocalDate::compareTo)
                .orElse(signed)
                .plusDays(SHOWN_AFTER);
        Period shown = new Period(signed.minusDays(SHOWN_BEFORE), last.isAfter(today) ? today : last);
        List<ChartModel.Line> lines = new ArrayList<>();
        choice.expectations().stream()
                .map(Expectation::metric)
                .distinct()
                .limit(MOST_LINES)
                .forEach(metric -> lines.add(line(metric, reviews.measured(metric.ref(), shown), shown, lines)));
        if (lines.stream().allMatch(line -> line.values().stream().allMatch(value -> value == null))) {
            return Optional.empty();
        }
        ChartModel drawn = new ChartModel(
                shown.from(),
                shown.to(),
                words.text(
                        "decisions.chart",
                        decision.id(),
                        words.figures().day(shown.from()),
                        words.figures().day(shown.to())),
                lines,
                List.of(),
                marks(signed, shown));
        return Optional.of(drawn.about(
                new ChartModel.Band(signed, reviewed().orElse(shown.to()), words.text("decisions.chart.between"))));
    }

    /** The day of the last review, or of the first to come. */
    private Optional<LocalDate> reviewed() {
        return decision.reviews().stream()
                .map(Review::dueOn)
                .max(LocalDate::compareTo)
                .or(() -> Optional.ofNullable(decision.reviewOn()));
    }

    private ChartModel.Line line(KnownMetric metric, List<DayValue> days, Period shown, List<ChartModel.Line> others) {
        boolean share = metric.unit() == Unit.RATIO;
        Map<LocalDate, Double> byDay = new HashMap<>();
        days.forEach(day -> byDay.put(day.day(), day.numerator() / day.denominator() * (share ? 100 : 1)));
        List<@Nullable Double> values = new ArrayList<>();
        shown.from().datesUntil(shown.to().plusDays(1)).forEach(day -> values.add(byDay.get(day)));
        ChartModel.Side side =
                metric.side() == Side.RELIABILITY ? ChartModel.Side.RELIABILITY : ChartModel.Side.PRODUCT;
        return new ChartModel.Line(
                metric.ref().toString(),
                words.metric(metric),
                side,
                share ? "%" : "",
                share ? 1 : 0,
                others.stream().anyMatch(other -> other.side() == side),
                null,
                values);
    }

    private List<ChartModel.Mark> marks(LocalDate signed, Period shown) {
        List<ChartModel.Mark> marks = new ArrayList<>();
        marks.add(new ChartModel.Mark(
                signed,
                ChartModel.Mark.Kind.DECISION,
                words.text("decisions.decided", words.figures().day(signed))));
        decision.reviews().forEach(review -> mark(marks, review.dueOn(), shown));
        LocalDate next = decision.reviewOn();
        if (next != null) {
            mark(marks, next, shown);
        }
        return marks;
    }

    private void mark(List<ChartModel.Mark> marks, LocalDate day, Period shown) {
        if (shown.contains(day)) {
            marks.add(new ChartModel.Mark(
                    day,
                    ChartModel.Mark.Kind.DECISION,
                    words.text("decisions.review.on", words.figures().day(day))));
        }
    }
}
