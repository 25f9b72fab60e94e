package app.ballast.reliability;

import java.time.Instant;

/** A planned maintenance of a service: when, why, and who announced it when. */
public record MaintenanceRow(MaintenanceId id, Instant from, Instant to, String title, String setBy, Instant setAt) {}
