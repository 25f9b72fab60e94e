package app.ballast.decisions;

import app.ballast.people.PersonId;
import java.time.Instant;

/**
 * Somebody's agreement.
 *
 * @param name as the person was called then
 */
public record Signature(SigningSide side, PersonId person, String name, Instant at) {}
