package app.ballast.integration;

import app.ballast.backlog.ScoreSheet;
import app.ballast.backlog.scoring.Estimate;
import app.ballast.backlog.scoring.Input;
import app.ballast.backlog.scoring.InputReading;
import app.ballast.backlog.scoring.MeasuredFrom;
import app.ballast.backlog.scoring.Moscow;
import app.ballast.backlog.scoring.Term;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How an item's score comes about.
 *
 * @param costOfDelay money per week; null where an input is missing
 * @param effort person-weeks; null where nobody has estimated
 * @param score cost of delay by person-week; null where either is not known
 * @param terms what the cost of delay is the sum of
 * @param missing the inputs without which there is none
 * @param inputs what is known of each input
 * @param place in the queue of its product, from 1; null where it has none
 * @param moved where a person put it; null where it stands by its score
 */
record ScoreAnswer(
        @Nullable BigDecimal costOfDelay,
        @Nullable BigDecimal effort,
        @Nullable BigDecimal score,
        List<Summand> terms,
        List<String> missing,
        List<Known> inputs,
        @Nullable BigDecimal rice,
        @Nullable BigDecimal wsjf,
        @Nullable String moscow,
        @Nullable Integer place,
        @Nullable Moved moved) {

    /**
     * One summand of the cost of delay.
     *
     * @param amount money per week; below 0 where it takes away
     * @param running the sum up to and with it
     */
    record Summand(String name, List<Part> factors, BigDecimal amount, BigDecimal running) {

        static Summand of(Term term) {
            return new Summand(
                    term.name().name(),
                    term.factors().stream()
                            .map(factor -> new Part(factor.input().code(), factor.value()))
                            .toList(),
                    term.amount(),
                    term.running());
        }
    }

    /** What was multiplied. */
    record Part(String input, BigDecimal value) {}

    /**
     * What is known of an input.
     *
     * @param value the one that counts
     * @param people what each person says, newest first
     * @param measured what was measured; counts while nobody says otherwise; null for nothing
     */
    record Known(
            String input,
            String unit,
            BigDecimal value,
            List<Figure> people,
            @Nullable Figure measured) {

        static Known of(InputReading reading) {
            Input input = reading.input();
            return new Known(
                    input.code(),
                    input.unit().name(),
                    reading.value(),
                    reading.people().stream().map(Figure::of).toList(),
                    reading.measured() == null ? null : Figure.of(reading.measured()));
        }
    }

    /**
     * One figure of an input.
     *
     * @param by who says it; null where it was measured
     * @param source what it was measured from; null where a person said it
     */
    record Figure(
            BigDecimal value, @Nullable String by, @Nullable String source, Instant at) {

        static Figure of(Estimate estimate) {
            MeasuredFrom source = estimate.source();
            return new Figure(
                    estimate.value(),
                    estimate.by(),
                    source == null ? null : source.text(Locale.ENGLISH, LocalDate::toString),
                    estimate.at());
        }
    }

    /** Over which item somebody put it. */
    record Moved(String over, String reason, String by, Instant at) {}

    static ScoreAnswer of(ScoreSheet sheet) {
        Moscow moscow = sheet.moscow();
        var moved = sheet.moved();
        return new ScoreAnswer(
                sheet.cost().total(),
                sheet.effort(),
                sheet.score(),
                sheet.cost().terms().stream().map(Summand::of).toList(),
                sheet.cost().missing().stream().map(Input::code).toList(),
                sheet.readings().values().stream()
                        .sorted(Comparator.comparing(InputReading::input))
                        .map(Known::of)
                        .toList(),
                sheet.rice(),
                sheet.wsjf(),
                moscow == null ? null : moscow.name(),
                sheet.place(),
                moved == null ? null : new Moved(moved.over().toString(), moved.reason(), moved.by(), moved.at()));
    }
}
