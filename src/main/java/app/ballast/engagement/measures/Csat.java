package app.ballast.engagement.measures;

import java.util.Map;
import java.util.OptionalDouble;

/**
 * Customer satisfaction: answers of 4 and 5 / all answers, from 0 to 1.
 *
 * @param satisfied answers of 4 and 5
 * @param others answers of 1 to 3
 */
public record Csat(long satisfied, long others) implements Satisfaction {

    private static final int IS_SATISFIED = 4;

    public Csat {
        if (satisfied < 0 || others < 0) {
            throw new IllegalArgumentException("answers are counted from 0 on");
        }
    }

    /** Of how many gave each score, 1 to 5. */
    public static Csat of(Map<Integer, Long> byScore) {
        return new Csat(
                Nps.sum(byScore, score -> score >= IS_SATISFIED), Nps.sum(byScore, score -> score < IS_SATISFIED));
    }

    @Override
    public long answers() {
        return satisfied + others;
    }

    @Override
    public OptionalDouble ofAll() {
        return answers() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) satisfied / answers());
    }
}
