package app.ballast.metrics;

import app.ballast.audit.Activity;
import app.ballast.audit.ActivityLog;
import app.ballast.common.DomainException;
import app.ballast.common.SubjectRef;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.EitherSide;
import app.ballast.common.access.SignedIn;
import app.ballast.people.CurrentUser;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Points as programs send them and people type them, and the reading of series. Rights as in {@link MetricsService}.
 */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class PointService {

    /** Points in one batch. */
    public static final int MOST = 10_000;

    private static final int MOST_CORRECTIONS = 200;

    private final SeriesAccess access;
    private final PointWriter writer;
    private final PointStore points;
    private final CorrectionStore corrections;
    private final SeriesReader reader;
    private final ActivityLog log;
    private final CurrentUser user;
    private final Clock clock;

    PointService(
            SeriesAccess access,
            PointWriter writer,
            PointStore points,
            CorrectionStore corrections,
            SeriesReader reader,
            ActivityLog log,
            CurrentUser user,
            Clock clock) {
        this.access = access;
        this.writer = writer;
        this.points = points;
        this.corrections = corrections;
        this.reader = reader;
        this.log = log;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Stores what a program sent. The good points are stored and the bad ones named, as those expect who write to
     * Prometheus or InfluxDB; nothing is stored where no point is good.
     *
     * @param sent 1 to {@value #MOST}
     * @param allOrNone stores nothing where any point is bad
     * @see <a href="../../../../../../docs/decisions/0019-how-measured-numbers-are-stored.md">Decision 0019</a>
     */
    @EitherSide
    @Transactional
    public PointsTaken take(String key, List<SentPoint> sent, boolean allOrNone) {
        SeriesRef series = access.locked(key);
        if (sent.isEmpty() || sent.size() > MOST) {
            throw DomainException.invalid("points", "metrics.error.points", sent.size(), MOST);
        }
        PointBatch batch = PointBatch.of(series, sent, clock.instant());
        if (batch.good().isEmpty() || allOrNone && !batch.refused().isEmpty()) {
            return new PointsTaken(PointTally.NONE, batch.refused());
        }
        PointTally tally = writer.write(series, batch.good(), PointOrigin.API);
        return new PointsTaken(tally.plus(new PointTally(0, batch.repeated(), 0)), batch.refused());
    }

    /**
     * Stores what a person typed, in place of what is there at that time; no program overwrites it.
     *
     * @throws DomainException INVALID, naming the field, where it cannot be meant
     */
    @EitherSide
    @Transactional
    public PointTally enter(SeriesId id, SentPoint typed) {
        SeriesRef series = access.locked(id);
        PointBatch batch = PointBatch.of(series, List.of(typed), clock.instant());
        if (!batch.refused().isEmpty()) {
            RefusedPoint bad = batch.refused().getFirst();
            throw DomainException.invalid(
                    bad.field(), bad.why().key(), bad.why().arguments().toArray());
        }
        NewPoint point = batch.good().getFirst();
        SeriesPoint before = points.at(id, List.of(point.at())).get(point.at());
        PointTally tally = writer.write(series, batch.good(), PointOrigin.PERSON);
        if (tally.stored() > 0) {
            log.record(Activity.of(
                            user.actor(),
                            new SubjectRef(SeriesService.SUBJECT, id.value()),
                            series.key(),
                            series.product().value(),
                            before == null ? "entered value" : "corrected value")
                    .changing(
                            point.at().toString(),
                            before == null ? null : words(before.value(), before.denominator()),
                            words(point.value(), point.denominator())));
        }
        return tally;
    }

    private static String words(double value, @Nullable Double denominator) {
        return denominator == null ? String.valueOf(value) : value + " / " + denominator;
    }

    /** Values of a series, never more than asked for. */
    @SignedIn
    public SeriesReading read(SeriesId id, Span span) {
        return reader.read(access.visible(id), span);
    }

    /** The first points of a time, at most so many, with where each came from. */
    @SignedIn
    public List<SeriesPoint> points(SeriesId id, Instant from, Instant to, int most) {
        return points.between(access.visible(id).id(), from, to, most);
    }

    /** A part of the points of a time, the newest first. */
    @SignedIn
    public List<SeriesPoint> newest(SeriesId id, Instant from, Instant to, int offset, int limit) {
        return points.newest(access.visible(id).id(), from, to, offset, limit);
    }

    /** What was replaced in a time, the latest replacement first; at most {@value #MOST_CORRECTIONS}. */
    @SignedIn
    public List<Correction> corrections(SeriesId id, Instant from, Instant to) {
        return corrections.between(access.visible(id).id(), from, to, MOST_CORRECTIONS);
    }
}
