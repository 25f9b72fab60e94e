package app.ballast.reliability;

/** Number of an incident. */
public record IncidentId(long value) {}
