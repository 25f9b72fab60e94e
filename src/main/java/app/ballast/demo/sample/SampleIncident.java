package app.ballast.demo.sample;

import java.util.List;

/**
 * What people wrote down of an outage.
 *
 * @param acknowledgedAfter minutes from its start, within it
 * @param cause empty where nobody found out
 * @param notes of its time line
 * @param postmortem Markdown, empty for none
 */
public record SampleIncident(int acknowledgedAfter, String cause, List<Note> notes, String postmortem) {

    private static final int QUICKEST = 3;
    private static final int SPREAD = 7;

    private static final String POSTMORTEM = """
            ## Summary

            On a Friday evening nobody could pay for 96 minutes. The card network answered slowly, our gateway asked again at once, and
            its own retries kept it down long after the network had recovered.

            ## What went well

            - The alert came within a minute, and two people were on it within ten.

            ## What went badly

            - Retries had no limit and no pause. The first restart made it worse.
            - Checkout waited for the gateway without a timeout, and went down behind it.

            ## Where we were lucky

            - It began after the evening's peak.

            ## What we will do

            - Limit retries, with a pause that grows and a share of chance.
            - Give every call to the gateway a timeout, and let guests keep their basket when it ends.
            """;

    /**
     * A line of a time line.
     *
     * @param after minutes from the start
     */
    public record Note(int after, String text) {}

    /** What was written down of an outage that has a title. */
    static SampleIncident of(String title, int minutes) {
        int noticed = Math.min(minutes, QUICKEST + minutes % SPREAD);
        return switch (title) {
            case "Retry storm takes the payment gateway down" ->
                new SampleIncident(
                        noticed,
                        "The gateway asks the card network again without pause or limit. When the network slowed down, retries were nine in"
                                + " ten of all requests.",
                        List.of(
                                new Note(12, "Restarted two of the four gateways. Load goes up, not down."),
                                new Note(
                                        41,
                                        "It is our own retries: **nine in ten** requests are repeats. Switching them off."),
                                new Note(74, "Retries are off, queues drain.")),
                        POSTMORTEM);
            case "Checkout down behind the payment gateway" ->
                new SampleIncident(
                        noticed,
                        "Checkout waits for the gateway without a timeout.",
                        List.of(new Note(20, "All threads wait for payments. Follows the gateway's incident.")),
                        "");
            case "Session store stalls, gateway hangs" ->
                new SampleIncident(noticed, "The session store stalls while it compacts.", List.of(), "");
            default -> new SampleIncident(noticed, "", List.of(new Note(noticed, "Looking at it.")), "");
        };
    }
}
