package app.ballast.engagement;

import java.time.LocalDate;

/**
 * Daily by monthly active users of one day: how much of a month's audience comes on a day.
 *
 * @param date the last day of the period for which both are known and the month's is above 0
 * @param daily numerator: people active on that day
 * @param monthly denominator: people active in the window that ends with that day, above 0
 * @param monthlyWindowDays the window taken as a month, 28 or 30 days
 */
public record Stickiness(LocalDate date, long daily, long monthly, int monthlyWindowDays) {

    /** Daily by monthly, from 0. */
    public double ratio() {
        return (double) daily / monthly;
    }
}
