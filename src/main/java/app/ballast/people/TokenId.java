package app.ballast.people;

/** Number of an API token. */
public record TokenId(long value) {}
