package app.ballast.tradeoffs.policy;

import app.ballast.people.PersonId;
import java.time.Instant;

/** Who signed for a side, and when. */
public record Signature(PersonId person, String name, Instant at) {}
