package app.ballast.backlog;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where an item stands, in the order in which it goes. */
public enum Status {
    /** Waits for triage. */
    NEW,
    /** Waits for triage from a later day on; that day it is new again by itself. */
    SNOOZED,
    /** Not to be done, with a reason. */
    DECLINED,
    /** A duplicate: votes and comments are with another item. */
    MERGED,
    ACCEPTED,
    READY,
    IN_PROGRESS,
    IN_REVIEW,
    DONE;

    private static final Set<Status> WORK = EnumSet.of(ACCEPTED, READY, IN_PROGRESS, IN_REVIEW, DONE);

    /** Whether the item has been accepted into the queue; such an item moves freely among these. */
    public boolean isWork() {
        return WORK.contains(this);
    }

    /** The statuses of the queue, in order. */
    public static Set<Status> work() {
        return EnumSet.copyOf(WORK);
    }

    /** Whether the item waits in the queue or is being worked on. */
    public boolean isQueued() {
        return isWork() && this != DONE;
    }

    /** Whether there is something to decide or to do about the item still. */
    public boolean isOpen() {
        return this != DONE && this != DECLINED && this != MERGED;
    }

    /** What a stored status is on a day: snoozed items are stored as new ones with the day on which they wait again. */
    Status on(LocalDate today, @Nullable LocalDate snoozedUntil) {
        return this == NEW && snoozedUntil != null && snoozedUntil.isAfter(today) ? SNOOZED : this;
    }

    /** Key of its name in the message bundle. */
    public String labelKey() {
        return "backlog.status." + name();
    }

    /** As addresses and the REST API write it: {@code in-progress}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
