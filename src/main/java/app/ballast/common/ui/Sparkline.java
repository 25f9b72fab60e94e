package app.ballast.common.ui;

import com.vaadin.flow.component.Svg;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A small line of up to {@value #MOST_POINTS} points without axes. Gaps in the data are gaps in the line. */
final class Sparkline {

    static final int MOST_POINTS = 96;
    private static final double WIDTH = 96;
    private static final double HEIGHT = 28;
    /** Room for half the line's width. */
    private static final double EDGE = 2;

    private Sparkline() {}

    /** The line as a picture that screen readers skip; in the colour of the text around it. */
    static Svg of(List<@Nullable Double> values) {
        String svg = "<svg viewBox=\"0 0 96 28\" preserveAspectRatio=\"none\" fill=\"none\" stroke=\"currentColor\" "
                + "stroke-width=\"1.75\" stroke-linejoin=\"round\" stroke-linecap=\"round\" aria-hidden=\"true\">"
                + "<path vector-effect=\"non-scaling-stroke\" d=\"" + path(thinned(values)) + "\"/></svg>";
        return new Svg(svg);
    }

    static boolean drawable(List<@Nullable Double> values) {
        return values.stream().filter(Objects::nonNull).count() >= 2;
    }

    /**
     * At most {@value #MOST_POINTS} values: each stands for a stretch of equal length and is the one that lies farthest
     * from the mean of all, so that a short outage does not vanish. A stretch of which nothing is known stays unknown.
     */
    static List<@Nullable Double> thinned(List<@Nullable Double> values) {
        if (values.size() <= MOST_POINTS) {
            return values;
        }
        double mean = values.stream()
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
        List<@Nullable Double> thin = new ArrayList<>();
        for (int i = 0; i < MOST_POINTS; i++) {
            int from = i * values.size() / MOST_POINTS;
            int to = (i + 1) * values.size() / MOST_POINTS;
            thin.add(farthest(values.subList(from, to), mean));
        }
        return thin;
    }

    private static @Nullable Double farthest(List<@Nullable Double> stretch, double mean) {
        Double farthest = null;
        for (Double value : stretch) {
            if (value != null && (farthest == null || Math.abs(value - mean) > Math.abs(farthest - mean))) {
                farthest = value;
            }
        }
        return farthest;
    }

    /** SVG path data; the lowest value touches the lower edge, the highest the upper, a flat line runs in the middle. */
    static String path(List<@Nullable Double> values) {
        double[] known = values.stream()
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .toArray();
        double least = Arrays.stream(known).min().orElse(0);
        double span = Arrays.stream(known).max().orElse(0) - least;
        StringBuilder path = new StringBuilder();
        boolean drawing = false;
        for (int i = 0; i < values.size(); i++) {
            Double value = values.get(i);
            if (value == null) {
                drawing = false;
                continue;
            }
            double x = EDGE + (WIDTH - 2 * EDGE) * i / Math.max(1, values.size() - 1);
            double share = span == 0 ? 0.5 : (value - least) / span;
            double y = HEIGHT - EDGE - (HEIGHT - 2 * EDGE) * share;
            path.append(String.format(Locale.ROOT, drawing ? "L%.1f %.1f" : "M%.1f %.1fh0", x, y));
            drawing = true;
        }
        return path.toString();
    }
}
