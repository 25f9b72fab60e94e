package app.ballast.backlog.inputs;

import java.util.List;

/** Fills inputs of scores from data. A room that measures something implements it as a bean. */
public interface MeasuredInputs {

    /** What is measured for an item now; an input that is not known is left out, never 0. Called for whoever changes it. */
    List<Measured> measure(MeasuredItem item);
}
