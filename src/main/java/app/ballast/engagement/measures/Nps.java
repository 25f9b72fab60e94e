package app.ballast.engagement.measures;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;

/**
 * Net promoter score: % of answers 9 and 10 − % of answers 0 to 6, from −100 to 100.
 *
 * @param promoters answers of 9 and 10
 * @param passives answers of 7 and 8
 * @param detractors answers of 0 to 6
 */
public record Nps(long promoters, long passives, long detractors) implements Satisfaction {

    private static final int PROMOTES = 9;
    private static final int IS_PASSIVE = 7;

    public Nps {
        if (promoters < 0 || passives < 0 || detractors < 0) {
            throw new IllegalArgumentException("answers are counted from 0 on");
        }
    }

    /** Of how many gave each score, 0 to 10. */
    public static Nps of(Map<Integer, Long> byScore) {
        return new Nps(
                sum(byScore, score -> score >= PROMOTES),
                sum(byScore, score -> score >= IS_PASSIVE && score < PROMOTES),
                sum(byScore, score -> score < IS_PASSIVE));
    }

    static long sum(Map<Integer, Long> byScore, IntPredicate which) {
        return byScore.entrySet().stream()
                .filter(entry -> which.test(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    @Override
    public long answers() {
        return promoters + passives + detractors;
    }

    @Override
    public OptionalDouble ofAll() {
        return answers() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(100.0 * (promoters - detractors) / answers());
    }
}
