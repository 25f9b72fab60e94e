package app.ballast.reliability;

import java.time.Instant;

/**
 * How far status checks reach.
 *
 * @param firstCheck the first check of any of the services; nothing is known of the time before
 * @param lastCheck the last one; nothing is known of the time after
 * @param recordedAt when Ballast last learnt of a check
 */
public record Freshness(Instant firstCheck, Instant lastCheck, Instant recordedAt) {}
