package app.ballast.reliability;

/** Number of a planned maintenance. */
public record MaintenanceId(long value) {}
