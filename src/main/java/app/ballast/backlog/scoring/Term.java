package app.ballast.backlog.scoring;

import java.math.BigDecimal;
import java.util.List;

/**
 * One summand of a cost of delay.
 *
 * @param factors what was multiplied, in order; none for a deadline
 * @param amount what it adds, in money per week; negative where it takes away, as a confidence under 100 % does
 * @param running the sum up to and with it
 */
public record Term(Name name, List<Factor> factors, BigDecimal amount, BigDecimal running) {

    /** What a term stands for. */
    public enum Name {
        VALUE,
        REACHED_PEOPLE,
        OUTAGES,
        RESPONSE,
        LOST_TIME,
        FAILURE,
        CONFIDENCE,
        DEADLINE;

        /** Key of its name in the message bundle. */
        public String labelKey() {
            return "score.term." + name();
        }
    }

    public Term {
        factors = List.copyOf(factors);
    }
}
