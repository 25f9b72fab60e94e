package app.ballast.backlog.ui;

import app.ballast.backlog.scoring.ScoreChange;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;

/**
 * A score over time, from 0 up, with a dot for each change that says who changed what. A score holds until the next change, so
 * the line goes in steps; where there was none, the line has a gap. The list below says the same in words.
 */
class ScoreChart extends Div {

    private static final int WIDTH = 1_000;
    private static final int HEIGHT = 100;

    /**
     * @param history oldest first, at least two with a score
     * @param now the right edge
     * @param told what a change is, in words
     */
    ScoreChart(List<ScoreChange> history, Instant now, ScoreWords words, Function<ScoreChange, String> told) {
        addClassName("score-chart");
        double most = history.stream()
                .map(ScoreChange::score)
                .filter(Objects::nonNull)
                .mapToDouble(BigDecimal::doubleValue)
                .max()
                .orElse(0);
        Instant first = history.getFirst().at();
        Span top = new Span(words.words().score(BigDecimal.valueOf(most)));
        top.addClassName("score-chart-most");
        Div plot = new Div(
                new Svg("<svg viewBox=\"0 0 %d %d\" preserveAspectRatio=\"none\" fill=\"none\"".formatted(WIDTH, HEIGHT)
                        + " stroke=\"currentColor\" stroke-width=\"1.75\"><path vector-effect=\"non-scaling-stroke\""
                        + " d=\""
                        + path(history, first, now, most) + "\"/></svg>"));
        plot.addClassName("score-chart-plot");
        for (ScoreChange change : history) {
            BigDecimal score = change.score();
            if (score != null) {
                Span dot = new Span();
                dot.addClassName("score-chart-dot");
                dot.setTitle(words.words().time(change.at()) + "\n" + told.apply(change));
                dot.getStyle().set("inset-inline-start", percent(along(change.at(), first, now)));
                dot.getStyle().set("inset-block-end", percent(share(score, most)));
                plot.add(dot);
            }
        }
        Div days = new Div(
                new Span(words.words().day(first)), new Span(words.words().day(now)));
        days.addClassName("score-chart-days");
        add(top, plot, days);
        getElement().setAttribute("role", "img");
        getElement()
                .setAttribute(
                        "aria-label",
                        getTranslation(
                                "score.chart",
                                words.words().day(first),
                                words.words().day(now),
                                words.words().score(BigDecimal.valueOf(most))));
    }

    /** Whether there is a course to be drawn. */
    static boolean drawable(List<ScoreChange> history) {
        return history.stream().filter(change -> change.score() != null).count() >= 2;
    }

    private static String path(List<ScoreChange> history, Instant first, Instant now, double most) {
        StringBuilder path = new StringBuilder();
        boolean drawing = false;
        for (int i = 0; i < history.size(); i++) {
            BigDecimal score = history.get(i).score();
            if (score == null) {
                drawing = false;
                continue;
            }
            Instant until = i + 1 < history.size() ? history.get(i + 1).at() : now;
            path.append(String.format(
                    Locale.ROOT,
                    "%s%.1f %.1fH%.1f",
                    drawing ? "L" : "M",
                    WIDTH * along(history.get(i).at(), first, now),
                    HEIGHT * (1 - share(score, most)),
                    WIDTH * along(until, first, now)));
            drawing = true;
        }
        return path.toString();
    }

    private static double along(Instant at, Instant first, Instant now) {
        double whole = Duration.between(first, now).toMillis();
        return whole <= 0 ? 0 : Math.clamp(Duration.between(first, at).toMillis() / whole, 0, 1);
    }

    private static double share(BigDecimal score, double most) {
        return most == 0 ? 0 : score.doubleValue() / most;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f%%", 100 * share);
    }
}
