package app.ballast.backlog;

/** An item that came from elsewhere, by its id there. */
record KnownItem(String externalId, long id) {}
