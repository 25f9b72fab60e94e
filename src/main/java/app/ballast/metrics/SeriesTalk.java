package app.ballast.metrics;

import app.ballast.audit.Activity;
import app.ballast.audit.ActivityLog;
import app.ballast.common.SubjectRef;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.SignedIn;
import app.ballast.discussion.DiscussionService;
import app.ballast.discussion.TalkReader;
import app.ballast.discussion.TalkWriter;
import app.ballast.people.CurrentUser;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people say about the course of a series, each about a day of it or about all. */
@Service
@DeniedByDefault
@Transactional
public class SeriesTalk {

    private final SeriesAccess access;
    private final DiscussionService discussion;
    private final ActivityLog log;
    private final CurrentUser user;

    SeriesTalk(SeriesAccess access, DiscussionService discussion, ActivityLog log, CurrentUser user) {
        this.access = access;
        this.discussion = discussion;
        this.log = log;
        this.user = user;
    }

    /** Reads what was said about a series. */
    @SignedIn
    @Transactional(readOnly = true)
    public <T> T read(SeriesId id, Function<TalkReader, T> question) {
        return question.apply(discussion.reader(subject(access.visible(id))));
    }

    /** Takes part in what is said about a series: whoever sees it may. */
    @SignedIn
    public <T> T write(SeriesId id, Function<TalkWriter, T> act) {
        SeriesRef series = access.visible(id);
        long product = series.product().value();
        return act.apply(discussion.writer(
                subject(series),
                product,
                done -> log.record(Activity.of(user.actor(), subject(series), series.key(), product, done.action()))));
    }

    /** What is talked about. */
    public static SubjectRef subject(SeriesRef series) {
        return new SubjectRef(SeriesService.SUBJECT, series.id().value());
    }
}
