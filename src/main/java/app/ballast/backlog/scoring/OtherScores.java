package app.ballast.backlog.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Scores that people know from elsewhere. They order nothing here, since they do not compare across kinds. */
public final class OtherScores {

    /** A person-month is 4⅓ person-weeks. */
    private static final BigDecimal THREE = BigDecimal.valueOf(3);

    private static final BigDecimal WEEKS_OF_THREE_MONTHS = BigDecimal.valueOf(13);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private OtherScores() {}

    /**
     * RICE: reach × impact × confidence / effort in person-months. Source: Intercom.
     *
     * @param effort person-weeks, more than 0
     * @return null where an input is missing
     */
    public static @Nullable BigDecimal rice(Map<Input, BigDecimal> inputs, @Nullable BigDecimal effort) {
        BigDecimal reach = inputs.get(Input.REACH);
        BigDecimal impact = inputs.get(Input.IMPACT);
        BigDecimal confidence = inputs.get(Input.CONFIDENCE);
        if (reach == null || impact == null || confidence == null || effort == null) {
            return null;
        }
        return reach.multiply(impact)
                .multiply(confidence)
                .multiply(WEEKS_OF_THREE_MONTHS)
                .divide(effort.multiply(THREE).multiply(HUNDRED), 2, RoundingMode.HALF_UP);
    }

    /**
     * WSJF: (business value + time criticality + risk reduction) / job size, in relative points. Source: SAFe.
     *
     * @return null where an input is missing
     */
    public static @Nullable BigDecimal wsjf(Map<Input, BigDecimal> inputs) {
        BigDecimal size = inputs.get(Input.JOB_SIZE);
        Stream<Input> parts = Stream.of(Input.BUSINESS_VALUE, Input.TIME_CRITICALITY, Input.RISK_REDUCTION);
        if (size == null || !parts.allMatch(inputs::containsKey)) {
            return null;
        }
        return Stream.of(Input.BUSINESS_VALUE, Input.TIME_CRITICALITY, Input.RISK_REDUCTION)
                .map(inputs::get)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(size, 2, RoundingMode.HALF_UP);
    }
}
