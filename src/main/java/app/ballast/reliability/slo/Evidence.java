package app.ballast.reliability.slo;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What was measured, for an objective to be judged by. */
public sealed interface Evidence permits TimeEvidence, EventEvidence {

    /** Seconds or events. */
    Measure measure();

    /** What is known from {@code from} until before {@code to}, which lies not before it. Stretches that touch add up. */
    Tally within(Instant from, Instant to);

    /**
     * What incidents burned in a stretch. Nothing counts twice: what more than one could have burned goes to the first.
     *
     * @param incidents those that count first come first
     * @return bad seconds or events by the incident's number; incidents that burned nothing are left out
     */
    Map<Long, Double> burnedBy(List<IncidentSpan> incidents, Instant from, Instant to);
}
