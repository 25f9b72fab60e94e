package app.ballast.discussion;

import app.ballast.people.PersonId;
import java.time.Instant;

/** That somebody once voted for a subject. */
public record PastVote(PersonId person, Instant at) {}
