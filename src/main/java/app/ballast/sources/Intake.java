package app.ballast.sources;

import app.ballast.common.SubjectRef;
import app.ballast.common.live.Change;
import app.ballast.common.live.ChangeFeed;
import app.ballast.metrics.MetricsService;
import app.ballast.metrics.PointOrigin;
import app.ballast.sources.checks.StatusCheckTaker;
import app.ballast.sources.connectors.Reading;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stores what a poll brought, together with how it went, or neither. */
@Component
class Intake {

    static final String SUBJECT = "source";

    private final PollStore polls;
    private final MetricsService metrics;
    private final StatusCheckTaker checks;
    private final ChangeFeed feed;

    Intake(PollStore polls, MetricsService metrics, StatusCheckTaker checks, ChangeFeed feed) {
        this.polls = polls;
        this.metrics = metrics;
        this.checks = checks;
        this.feed = feed;
    }

    /** The claim was ours, and is not any more: whatever was read is somebody else's to store. */
    static class ClaimLost extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Transactional
    public void store(Source source, String claim, Reading reading, Instant now, Instant next) {
        if (source.service() != null) {
            checks.take(source.service(), Readings.statuses(reading.points()));
        } else if (source.series() != null) {
            metrics.record(source.series(), reading.points(), PointOrigin.IMPORT);
        }
        if (!polls.succeeded(source.id(), claim, now, next, reading.points().size(), reading.dropped())) {
            throw new ClaimLost();
        }
        tell(source);
    }

    @Transactional
    public void fail(Source source, String claim, Instant now, Instant next, Said error) {
        polls.failed(source.id(), claim, now, next, error);
        tell(source);
    }

    private void tell(Source source) {
        feed.tell(new Change(new SubjectRef(SUBJECT, source.id().value()), null));
    }
}
