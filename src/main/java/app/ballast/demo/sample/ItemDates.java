package app.ballast.demo.sample;

import app.ballast.backlog.Status;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * When what happened to an item.
 *
 * @param updated the last time that anybody changed it
 * @param decided null while it waits for triage
 * @param done null unless it is
 * @param snoozedUntil a day to come; null unless snoozed
 */
public record ItemDates(
        Instant created,
        Instant updated,
        @Nullable Instant decided,
        @Nullable Instant done,
        @Nullable LocalDate snoozedUntil) {

    private static final int EARLIEST_HOUR = 7;
    private static final int LATEST_HOUR = 16;
    private static final int LONGEST_TRIAGE = 9;

    /**
     * Makes up the dates that the story leaves open.
     *
     * @param done how many days ago a finished item was finished; not read for others
     * @param notBefore null, or the earliest moment of a duplicate's decision: that of the other item's coming
     */
    static ItemDates of(
            ItemDraft draft, Story story, int done, @Nullable Instant notBefore, SampleDays days, Dice dice) {
        Status status = draft.status();
        int createdAgo = createdAgo(draft, done, dice);
        Instant created = story.created() != null ? story.created() : moment(days.ago(createdAgo), dice);
        if (notBefore != null && !created.isAfter(notBefore)) {
            created = notBefore.plus(Duration.ofHours(dice.between(3, 40)));
        }
        boolean waits = status == Status.NEW || status == Status.SNOOZED;
        Instant decided = null;
        if (!waits) {
            LocalDate day = created.atOffset(ZoneOffset.UTC).toLocalDate().plusDays(dice.between(0, LONGEST_TRIAGE));
            Instant chance = later(moment(day, dice), created.plus(Duration.ofHours(1)));
            decided = story.decided() != null ? story.decided() : earlier(chance, evening(days));
        }
        Instant finished = null;
        if (status == Status.DONE) {
            finished = story.done() != null ? story.done() : later(moment(days.ago(done), dice), decided);
        }
        return new ItemDates(
                created,
                updated(status, created, decided, finished, days, dice),
                decided,
                finished,
                status == Status.SNOOZED ? days.today().plusDays(dice.between(6, 40)) : null);
    }

    private static int createdAgo(ItemDraft draft, int done, Dice dice) {
        int weeks = draft.effort() == null ? 1 : (int) Math.ceil(draft.effort().doubleValue());
        return switch (draft.status()) {
            case NEW -> dice.between(1, 9);
            case SNOOZED -> dice.between(9, 34);
            case ACCEPTED -> dice.between(14, 330);
            case READY -> dice.between(25, 190);
            case IN_PROGRESS, IN_REVIEW -> dice.between(35, 200);
            case DECLINED -> dice.between(16, 700);
            case MERGED -> dice.between(14, 120);
            case DONE -> Math.min(SampleDays.MEMORY - 1, done + LONGEST_TRIAGE + 2 + 7 * weeks + dice.between(0, 90));
        };
    }

    private static Instant updated(
            Status status,
            Instant created,
            @Nullable Instant decided,
            @Nullable Instant done,
            SampleDays days,
            Dice dice) {
        Instant touched =
                switch (status) {
                    case IN_PROGRESS, IN_REVIEW -> moment(days.ago(dice.between(1, 12)), dice);
                    case READY -> moment(days.ago(dice.between(2, 40)), dice);
                    default -> created;
                };
        Instant last = done != null ? done : later(touched, decided);
        return last.isBefore(created) ? created : last;
    }

    /** In working hours of a working day. */
    static Instant moment(LocalDate day, Dice dice) {
        return SampleDays.at(SampleDays.workday(day), dice.between(EARLIEST_HOUR, LATEST_HOUR), dice.between(0, 59));
    }

    /** The end of the last day's work: nothing is decided after it. */
    private static Instant evening(SampleDays days) {
        return SampleDays.at(days.last(), LATEST_HOUR + 1, 0);
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    private static Instant later(Instant a, @Nullable Instant b) {
        return b == null || a.isAfter(b) ? a : b;
    }

    /** The last moment at which somebody may have commented or voted. */
    Instant end(SampleDays days) {
        return done != null ? earlier(done.plus(Duration.ofDays(3)), evening(days)) : evening(days);
    }
}
