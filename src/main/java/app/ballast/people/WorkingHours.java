package app.ballast.people;

import app.ballast.common.DomainException;

/**
 * When somebody is usually at work, by their own clock.
 *
 * @param from the hour at which they begin, 0 to 23
 * @param to the hour at which they end, from the next one to 24
 */
public record WorkingHours(int from, int to) {

    private static final int DAY = 24;

    public WorkingHours {
        if (from < 0 || to > DAY || from >= to) {
            throw DomainException.invalid("hours", "people.error.hours", from, to);
        }
    }
}
