package app.ballast.reliability.availability;

import java.time.LocalDate;

/** How one day was spent, in the time zone that was asked for: 23 to 25 hours where its clocks change. */
public record DayAvailability(LocalDate date, Availability availability) {}
