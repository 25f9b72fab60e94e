package app.ballast.people;

/** A person has a new password. */
record PasswordChanged(PersonId person) {}
