package app.ballast.reliability;

import java.time.Instant;

/**
 * Alerts that name a service that is not known.
 *
 * @param service what they call it; empty where they name none
 * @param alert the last of them
 * @param times how many came
 */
public record UnknownAlert(String service, String alert, Instant firstAt, Instant lastAt, long times) {}
