package app.ballast.sources;

import app.ballast.common.DomainException;
import app.ballast.sources.connectors.Reading;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Polls one source: claims it, asks it, stores what came. Holds no transaction while it waits for the answer. */
@Component
class Poller {

    /** Who stores what sources bring, as the activity log shows it. */
    static final String ACTOR = "Sources";

    private static final Logger LOG = LoggerFactory.getLogger(Poller.class);

    /** Longer than any poll takes. */
    private static final Duration CLAIM = Duration.ofMinutes(2);

    private final SourceStore sources;
    private final PollStore polls;
    private final Readings readings;
    private final Intake intake;
    private final Clock clock;
    private final RandomGenerator chance = RandomGenerator.getDefault();

    Poller(SourceStore sources, PollStore polls, Readings readings, Intake intake, Clock clock) {
        this.sources = sources;
        this.polls = polls;
        this.readings = readings;
        this.intake = intake;
        this.clock = clock;
    }

    /** How a poll went. */
    enum Outcome {
        STORED,
        FAILED,
        /** Its host did not answer; others on the same host would hang too. */
        HOST_FAILED,
        /** Somebody else polls it, or it is not there any more. */
        LEFT
    }

    /** To be called as the system. */
    Outcome poll(SourceId id) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String claim = UUID.randomUUID().toString();
        if (!polls.claim(id, claim, now, now.plus(CLAIM))) {
            return Outcome.LEFT;
        }
        // Read after it was claimed: somebody else may have polled it in between.
        Optional<Source> claimed = sources.byId(id);
        return claimed.isEmpty() ? Outcome.LEFT : poll(claimed.get(), claim, now);
    }

    private Outcome poll(Source source, String claim, Instant now) {
        try {
            Reading reading = readings.read(source, now);
            intake.store(source, claim, reading, now, next(source, now));
            return Outcome.STORED;
        } catch (DomainException problem) {
            fail(source, claim, now, Said.of(problem));
            return problem.key().startsWith("outgoing.") ? Outcome.HOST_FAILED : Outcome.FAILED;
        } catch (Intake.ClaimLost e) {
            return Outcome.LEFT;
        } catch (RuntimeException e) {
            LOG.warn("What source {} brought could not be stored.", source.id().value(), e);
            fail(source, claim, now, new Said(null, "sources.error.own", List.of()));
            return Outcome.FAILED;
        }
    }

    private void fail(Source source, String claim, Instant now, Said error) {
        Duration pause = CatchUp.pause(source.state().failures() + 1, chance);
        intake.fail(source, claim, now, now.plus(pause), error);
    }

    /** By its own rhythm, however long polls take; after down time from now on. */
    private static Instant next(Source source, Instant now) {
        Instant next = source.state().nextAt().plus(source.every());
        boolean inRhythm = next.isAfter(now) && next.isBefore(now.plus(source.every()));
        return inRhythm && source.state().failures() == 0 ? next : now.plus(source.every());
    }
}
