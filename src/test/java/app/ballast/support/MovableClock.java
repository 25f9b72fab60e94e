package app.ballast.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that a test moves, onwards and back; meanwhile it goes as any other, or stands still. Its days are UTC days. */
public final class MovableClock extends Clock {

    private final Clock base;
    private final ZoneId zone;
    private final AtomicReference<Duration> ahead;

    /** A clock that goes, and is right until it is moved. */
    public MovableClock() {
        this(Clock.systemUTC(), ZoneOffset.UTC, new AtomicReference<>(Duration.ZERO));
    }

    private MovableClock(Clock base, ZoneId zone, AtomicReference<Duration> ahead) {
        this.base = base;
        this.zone = zone;
        this.ahead = ahead;
    }

    /** A clock that stands still. */
    public static MovableClock standing(Instant at) {
        return new MovableClock(Clock.fixed(at, ZoneOffset.UTC), ZoneOffset.UTC, new AtomicReference<>(Duration.ZERO));
    }

    /** Lets so much time pass at once. */
    public void pass(Duration time) {
        ahead.updateAndGet(before -> before.plus(time));
    }

    /** Puts it on a moment. */
    public void set(Instant to) {
        ahead.set(Duration.between(base.instant(), to));
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new MovableClock(base, other, ahead);
    }

    @Override
    public Instant instant() {
        return base.instant().plus(ahead.get());
    }
}
