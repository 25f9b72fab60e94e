package app.ballast.portfolio;

/** Number of a service. */
public record ServiceId(long value) {}
