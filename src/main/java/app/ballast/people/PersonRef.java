package app.ballast.people;

/** A person by number and name, for lists and pickers. */
public record PersonRef(PersonId id, String name) {}
