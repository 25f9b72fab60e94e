package app.ballast.engagement;

import app.ballast.metrics.PointOrigin;
import java.time.Instant;

/**
 * An answer as it is kept.
 *
 * @param by name of who entered or sent it
 */
public record AnswerRow(AnswerId id, NewAnswer answer, PointOrigin origin, String by, Instant recordedAt) {}
