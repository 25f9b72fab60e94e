package app.ballast.people;

/** Number of a team. */
public record TeamId(long value) {}
