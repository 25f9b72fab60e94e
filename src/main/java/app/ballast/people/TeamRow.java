package app.ballast.people;

/** A team as lists show it. */
public record TeamRow(TeamId id, long version, String name, boolean archived, long members) {}
