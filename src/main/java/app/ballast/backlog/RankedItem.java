package app.ballast.backlog;

import app.ballast.backlog.scoring.Moscow;
import app.ballast.portfolio.ProductRef;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;

/** Where an item stands: its status, what it is worth, and its place among the others, which follows from the two. */
@MappedSuperclass
abstract class RankedItem extends LoggedItem {

    /** A snoozed item is kept as NEW with a day: so it is new again on that day without anybody's doing. */
    @Enumerated(EnumType.STRING)
    private Status status;

    /** Place of the status in the order of work, so that lists can be sorted by it. */
    private short statusRank;

    private @Nullable LocalDate snoozedUntil;

    private int votes;

    // The scores follow from other things than a person's edit: whoever edits the item meanwhile meets no conflict.
    @OptimisticLock(excluded = true)
    private @Nullable BigDecimal costOfDelay;

    @OptimisticLock(excluded = true)
    private @Nullable BigDecimal score;

    /** Of a tech debt what it costs a week before any deadline, in money. */
    @OptimisticLock(excluded = true)
    private @Nullable BigDecimal interest;

    /** And in hours. */
    @OptimisticLock(excluded = true)
    private @Nullable BigDecimal interestHours;

    /** What lists sort by: {@link QueuePlace}, or where a person moved it to. */
    @OptimisticLock(excluded = true)
    private BigDecimal queueScore = QueuePlace.UNSCORED;

    @Enumerated(EnumType.STRING)
    @OptimisticLock(excluded = true)
    private @Nullable Moscow moscow;

    /** Who had it in progress, and when. */
    @ElementCollection
    @CollectionTable(name = "work_stint", joinColumns = @JoinColumn(name = "item_id"))
    @BatchSize(size = 200)
    @OptimisticLock(excluded = true)
    private List<Stint> stints = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected RankedItem() {}

    @SuppressWarnings("NullAway.Init")
    RankedItem(ProductRef product, int number, LoggedBy origin) {
        super(product, number, origin);
        become(Status.NEW);
    }

    /** Takes another status, and with it another place. Whether it may is decided by who calls. */
    void become(Status to) {
        // Within the queue an item keeps its place, be it by score or where a person moved it to.
        if (status == null || !status.isQueued() || !to.isQueued()) {
            queueScore = QueuePlace.of(to, score);
        }
        status = to;
        statusRank = (short) to.ordinal();
    }

    /**
     * Follows who has it in progress: ends the time of whoever no longer has, and begins that of whoever has now.
     *
     * @param before whether it was in progress until now
     * @param person null for nobody
     */
    void handOver(boolean before, @Nullable Long person, Instant now) {
        Long has = status == Status.IN_PROGRESS ? person : null;
        if (!before && has == null || stints.stream().anyMatch(stint -> stint.isOpen() && stint.isOf(has))) {
            return;
        }
        stints.stream().filter(Stint::isOpen).forEach(stint -> stint.end(now));
        if (has != null) {
            stints.add(new Stint(has, now));
        }
    }

    /** Puts the item off until a day, or on again. */
    void sleep(@Nullable LocalDate until) {
        snoozedUntil = until;
    }

    /**
     * What another week without it costs now, and that by person-week; null where they cannot be worked out.
     *
     * @return whether either is another now, and the item stands by its score; else it stays where it is, be it by score or
     *     where a person moved it to
     */
    boolean score(@Nullable BigDecimal newCostOfDelay, @Nullable BigDecimal newScore) {
        BigDecimal cost = newCostOfDelay == null ? null : newCostOfDelay.min(QueuePlace.HIGHEST);
        BigDecimal byWeek = newScore == null ? null : newScore.min(QueuePlace.HIGHEST);
        if (ScoreKeeper.equal(costOfDelay, cost) && ScoreKeeper.equal(score, byWeek)) {
            return false;
        }
        costOfDelay = cost;
        score = byWeek;
        standByScore();
        return true;
    }

    /** What it costs a week as a tech debt, in money and in hours; null where that is not known, or it is none. */
    void bear(@Nullable BigDecimal money, @Nullable BigDecimal hours) {
        interest = money == null ? null : money.min(QueuePlace.HIGHEST);
        interestHours = hours;
    }

    @Nullable
    BigDecimal interest() {
        return interest;
    }

    /** Stands by its own score, wherever a person moved it to. */
    void standByScore() {
        queueScore = QueuePlace.of(status, score);
    }

    /** Puts it where a person moved it or what it hangs on; only what is in the queue has a place there. */
    void place(BigDecimal moved) {
        if (status.isQueued()) {
            queueScore = moved;
        }
    }

    /** What it counts as for what hangs on it, in the queue or not. */
    BigDecimal worth() {
        return score == null ? QueuePlace.UNSCORED : score;
    }

    /** Votes moved with a merge, or back. */
    void countVotes(int counted) {
        votes = counted;
    }

    int votes() {
        return votes;
    }

    boolean isQueued() {
        return status.isQueued();
    }

    void rate(@Nullable Moscow needed) {
        moscow = needed;
    }

    @Nullable
    Moscow moscow() {
        return moscow;
    }

    @Nullable
    BigDecimal costOfDelay() {
        return costOfDelay;
    }

    @Nullable
    BigDecimal score() {
        return score;
    }

    BigDecimal queueScore() {
        return queueScore;
    }

    /** As it is stored: a snoozed item is a new one. */
    Status stored() {
        return status;
    }

    /** Where it stands on a day. */
    Status status(LocalDate today) {
        return status.on(today, snoozedUntil);
    }

    @Nullable
    LocalDate snoozedUntil() {
        return snoozedUntil;
    }
}
