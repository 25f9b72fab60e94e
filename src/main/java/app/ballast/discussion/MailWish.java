package app.ballast.discussion;

import app.ballast.common.DomainException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wants to hear of news by e-mail. Hours are of their own day.
 *
 * @param channels one for each group
 * @param digestHour from 0 to 23
 * @param quietFrom hour from which nothing comes, null for no quiet hours; from 0 to 23
 * @param quietTo hour from which it comes again, another than {@code quietFrom}; null with it
 */
public record MailWish(
        Map<NewsGroup, MailChannel> channels,
        int digestHour,
        @Nullable Integer quietFrom,
        @Nullable Integer quietTo) {

    /** What is meant for somebody comes at once, what goes on once a day. */
    public static final MailWish USUAL = new MailWish(
            Map.of(
                    NewsGroup.MENTIONS, MailChannel.AT_ONCE,
                    NewsGroup.ASSIGNED, MailChannel.AT_ONCE,
                    NewsGroup.REVIEWS, MailChannel.AT_ONCE,
                    NewsGroup.WATCHED, MailChannel.DIGEST),
            8,
            null,
            null);

    public MailWish {
        Map<NewsGroup, MailChannel> all = new EnumMap<>(NewsGroup.class);
        for (NewsGroup group : NewsGroup.values()) {
            all.put(group, channels.getOrDefault(group, MailChannel.OFF));
        }
        channels = Map.copyOf(all);
        hour("digestHour", digestHour);
        if ((quietFrom == null) != (quietTo == null)) {
            throw DomainException.invalid(quietFrom == null ? "quietFrom" : "quietTo", "mail.error.quiet");
        }
        if (quietFrom != null && quietTo != null) {
            hour("quietFrom", quietFrom);
            hour("quietTo", quietTo);
            if (quietFrom.equals(quietTo)) {
                throw DomainException.invalid("quietTo", "mail.error.quiet.same");
            }
        }
    }

    private static void hour(String field, int hour) {
        if (hour < 0 || hour > 23) {
            throw DomainException.invalid(field, "mail.error.hour", hour);
        }
    }

    /** Nothing by e-mail at all. */
    public MailWish none() {
        return new MailWish(Map.of(), digestHour, quietFrom, quietTo);
    }

    MailChannel of(NewsGroup group) {
        return channels.getOrDefault(group, MailChannel.OFF);
    }

    /** Whether nothing is to come at a time of the person's day; quiet hours may reach past midnight. */
    boolean isQuiet(LocalTime at) {
        if (quietFrom == null || quietTo == null) {
            return false;
        }
        int hour = at.getHour();
        return quietFrom < quietTo ? hour >= quietFrom && hour < quietTo : hour >= quietFrom || hour < quietTo;
    }

    /**
     * Whether the digest of a day is due: at its hour or later, where that day's has not come. A clock that goes back, and an
     * hour that a day has twice or not at all, change nothing.
     *
     * @param last the day of the last one, null where there was none
     */
    boolean isDigestDue(LocalDate day, LocalTime at, @Nullable LocalDate last) {
        return at.getHour() >= digestHour && (last == null || last.isBefore(day)) && !isQuiet(at);
    }
}
