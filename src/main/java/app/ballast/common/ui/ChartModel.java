package app.ballast.common.ui;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link TwoSidesChart} draws. All texts are already localised; numbers and dates are put in the reader's form by
 * the browser.
 *
 * @param from first day, at the left
 * @param to last day, at the right, never before {@code from}
 * @param summary the chart in one sentence, read out in its place
 * @param before the period that lines are compared with, null for none
 * @param span the days that the chart is about, shaded, null where it is about all of them
 */
public record ChartModel(
        LocalDate from,
        LocalDate to,
        String summary,
        List<Line> lines,
        List<Band> bands,
        List<Mark> marks,
        @Nullable Before before,
        @Nullable Band span) {

    /** A model that compares with nothing. */
    public ChartModel(
            LocalDate from, LocalDate to, String summary, List<Line> lines, List<Band> bands, List<Mark> marks) {
        this(from, to, summary, lines, bands, marks, null, null);
    }

    public ChartModel {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("to must not be before from: " + from + " to " + to);
        }
        lines = List.copyOf(lines);
        bands = List.copyOf(bands);
        marks = List.copyOf(marks);
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        for (Line line : lines) {
            if (line.values().size() != days) {
                throw new IllegalArgumentException("line %s must have one value a day, %d, but has %d"
                        .formatted(line.key(), days, line.values().size()));
            }
            if (!line.before().isEmpty() && line.before().size() != days) {
                throw new IllegalArgumentException("line %s must have one value before for each day, %d, but has %d"
                        .formatted(line.key(), days, line.before().size()));
            }
        }
    }

    /** The same drawing without the period before. */
    public ChartModel alone() {
        return new ChartModel(
                from,
                to,
                summary,
                lines.stream().map(line -> line.withBefore(List.of())).toList(),
                bands,
                marks,
                null,
                span);
    }

    /** The same drawing beside the period before, in which each line's {@code before} lies; its summary says so. */
    public ChartModel comparedWith(Before earlier) {
        return new ChartModel(from, to, summary + " " + earlier.summary(), lines, bands, marks, earlier, span);
    }

    /** The same drawing with some of its days shaded, as those that it is about. */
    public ChartModel about(Band days) {
        return new ChartModel(from, to, summary, lines, bands, marks, before, days);
    }

    /**
     * The period before, day by day beside the one that is shown.
     *
     * @param from its first day
     * @param label "previous 90 days"
     * @param summary from when to when it is, and how it is drawn, in one sentence
     */
    public record Before(LocalDate from, String label, String summary) {}

    /** Which of the two grids a line is drawn in. */
    public enum Side {
        /** The upper grid. */
        RELIABILITY,
        /** The lower grid. */
        PRODUCT
    }

    /**
     * One measured quantity.
     *
     * @param key tells lines apart
     * @param label short: it stands at the line's end
     * @param unit "%"; empty for a count. Each unit of a side has an axis of its own; only the first one's is written out
     * @param decimals digits after the point, 0 to 6
     * @param dashed tells a second line of a side from its first
     * @param target drawn dotted; null for none
     * @param values one a day, from the model's first to its last; null where nothing is known, never 0 for that
     * @param before the values of the period before, as many, drawn lighter; empty where nothing is compared
     * @param unusual days on which it was not as usual, marked quietly
     */
    public record Line(
            String key,
            String label,
            Side side,
            String unit,
            int decimals,
            boolean dashed,
            @Nullable Target target,
            List<@Nullable Double> values,
            List<Unusual> unusual,
            List<@Nullable Double> before) {

        /** A line with nothing unusual. */
        public Line(
                String key,
                String label,
                Side side,
                String unit,
                int decimals,
                boolean dashed,
                @Nullable Target target,
                List<@Nullable Double> values) {
            this(key, label, side, unit, decimals, dashed, target, values, List.of());
        }

        /** A line that is compared with nothing. */
        public Line(
                String key,
                String label,
                Side side,
                String unit,
                int decimals,
                boolean dashed,
                @Nullable Target target,
                List<@Nullable Double> values,
                List<Unusual> unusual) {
            this(key, label, side, unit, decimals, dashed, target, values, unusual, List.of());
        }

        /** The same line beside what it was in the period before. */
        public Line withBefore(List<@Nullable Double> earlier) {
            return new Line(key, label, side, unit, decimals, dashed, target, values, unusual, earlier);
        }

        public Line {
            if (decimals < 0 || decimals > 6) {
                throw new IllegalArgumentException(
                        "decimals of line %s must be 0 to 6, was %d".formatted(key, decimals));
            }
            values = Collections.unmodifiableList(new ArrayList<>(values));
            before = Collections.unmodifiableList(new ArrayList<>(before));
            unusual = List.copyOf(unusual);
            check(key, values);
            check(key, before);
        }

        private static void check(String key, List<@Nullable Double> values) {
            for (Double value : values) {
                if (value != null && !Double.isFinite(value)) {
                    throw new IllegalArgumentException(
                            "values of line %s must be finite numbers or null, found %s".formatted(key, value));
                }
            }
        }
    }

    /**
     * A day on which a line was not as usual.
     *
     * @param label by which rule, and what would have been usual
     */
    public record Unusual(LocalDate date, String label) {}

    /**
     * Where a line should be.
     *
     * @param label "SLO 99.9 %"
     */
    public record Target(double value, String label) {}

    /**
     * A stretch of days, drawn over both grids and at least a day wide: an incident, or what the chart is about.
     *
     * @param from first day touched
     * @param to last day touched
     */
    public record Band(LocalDate from, LocalDate to, String label) {

        public Band {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("band must not end before it begins: " + from + " to " + to);
            }
        }
    }

    /** Something that happened on one day. */
    public record Mark(LocalDate date, Kind kind, String label) {

        /** How a mark is drawn. */
        public enum Kind {
            /** A filled diamond under the lines. */
            RELEASE,
            /** A short tick under the lines: there may be many. */
            DEPLOYMENT,
            /** A flag above the lines, with a rule through them. */
            DECISION,
            /** A ring under the lines: something that somebody wrote. */
            NOTE,
            /** A speech bubble under the lines: people talked about that day. */
            COMMENT
        }
    }
}
