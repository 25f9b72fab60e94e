package app.ballast.engagement.ga4;

import java.time.LocalDate;

/**
 * Active users as of one day. Counts of distinct people: never to be summed, nor compared across windows.
 *
 * @param date the last day of the window
 * @param people distinct people active in the window, from 0
 */
public record DailyUsers(LocalDate date, long people) {}
