package app.ballast.people;

/** What a person may do, or how they prove who they are, has changed. */
public record PersonChanged(PersonId person) {}
