package app.ballast.reliability;

import app.ballast.reliability.slo.Objective;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That somebody set an objective.
 *
 * @param before null for the first
 */
public record ObjectiveChange(@Nullable Objective before, Objective after, String by, Instant at) {}
