package app.ballast.demo.sample;

import app.ballast.decisions.MetricRef;
import app.ballast.decisions.review.Direction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision of the past, or one that is open. What came of it is not told here: it is worked out from what was measured.
 *
 * @param product key of the product
 * @param ago days since the sign-off; of an open one since it was proposed
 * @param open whether nobody has signed it yet
 * @param after so many days after the sign-off something is expected and looked at; of an open one from today
 * @param proposer name; a product manager, who signs for that side
 * @param other name of who signs for the technology side
 * @param learnt what was said of its review; null for nothing yet
 * @param options the first is the one that was chosen
 */
public record SampleDecision(
        String product,
        int ago,
        boolean open,
        int after,
        String proposer,
        String other,
        String question,
        String background,
        @Nullable String learnt,
        List<Option> options) {

    /**
     * What could be done.
     *
     * @param does titles of items of the product
     * @param delays titles likewise
     * @param weeks that those wait
     */
    public record Option(String name, List<String> does, List<String> delays, int weeks, List<Expected> expected) {}

    /**
     * What is expected of a metric.
     *
     * @param about as the metric is called
     * @param amount in its unit; a share from 0 to 1
     * @param confidence in percent
     */
    public record Expected(MetricRef.Kind kind, String about, Direction direction, double amount, int confidence) {

        static Expected up(MetricRef.Kind kind, String about, double amount, int confidence) {
            return new Expected(kind, about, Direction.UP, amount, confidence);
        }
    }

    /** One that both sides have signed. */
    static SampleDecision signed(
            String product,
            int ago,
            int after,
            String proposer,
            String other,
            String question,
            String background,
            @Nullable String learnt,
            Option... options) {
        return new SampleDecision(
                product, ago, false, after, proposer, other, question, background, learnt, List.of(options));
    }
}
