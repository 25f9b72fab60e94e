package app.ballast.sources.checks;

import java.time.Instant;

/**
 * What a source saw of a service.
 *
 * @param at in whole microseconds
 */
public record SeenStatus(Instant at, boolean up) {}
