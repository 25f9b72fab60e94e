package app.ballast.people;

/** Number of a person. */
public record PersonId(long value) {}
