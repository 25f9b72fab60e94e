package app.ballast.decisions;

import java.time.LocalDate;
import java.util.stream.Stream;

/** A decision and the day on which it was signed, for charts. */
public record DecidedOn(DecisionId id, String question, LocalDate day) {

    static Stream<DecidedOn> of(StoredDecision decision) {
        LocalDate day = decision.decidedOn();
        return day == null ? Stream.empty() : Stream.of(new DecidedOn(decision.id(), decision.question(), day));
    }
}
