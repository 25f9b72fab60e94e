package app.ballast.engagement.measures;

import java.util.OptionalDouble;

/** What a survey says, over all answers of a period. */
public sealed interface Satisfaction permits Nps, Csat {

    /** How many answered. */
    long answers();

    /** The figure, whatever the number of answers; empty without any. */
    OptionalDouble ofAll();

    /** The figure; empty with fewer than {@value Survey#FEWEST} answers. */
    default OptionalDouble value() {
        return answers() < Survey.FEWEST ? OptionalDouble.empty() : ofAll();
    }
}
