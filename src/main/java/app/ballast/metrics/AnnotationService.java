package app.ballast.metrics;

import app.ballast.audit.Activity;
import app.ballast.audit.ActivityLog;
import app.ballast.common.Actor;
import app.ballast.common.CleanText;
import app.ballast.common.DomainException;
import app.ballast.common.SubjectRef;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.EitherSide;
import app.ballast.common.access.SignedIn;
import app.ballast.people.CurrentUser;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happened, written on series by those who keep them. Rights as in {@link MetricsService}. */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class AnnotationService {

    private static final int LONGEST = 500;
    private static final int MOST = 1_000;
    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2100-01-01T00:00:00Z");

    private final SeriesAccess access;
    private final JdbcClient database;
    private final ActivityLog log;
    private final CurrentUser user;
    private final Clock clock;

    AnnotationService(SeriesAccess access, JdbcClient database, ActivityLog log, CurrentUser user, Clock clock) {
        this.access = access;
        this.database = database;
        this.log = log;
        this.user = user;
        this.clock = clock;
    }

    /** Those of a time, by time; at most {@value #MOST}. */
    @SignedIn
    public List<Annotation> of(SeriesId id, Instant from, Instant to) {
        access.visible(id);
        return database.sql("""
                        select id, at, whole_day, text, made_by_name, made_at from series_annotation
                        where series_id = :id and at >= :from and at < :to order by at, id fetch first :most rows only""")
                .param("id", id.value())
                .param("from", Sql.utc(from))
                .param("to", Sql.utc(to))
                .param("most", MOST)
                .query((row, number) -> new Annotation(
                        new AnnotationId(row.getLong("id")),
                        Sql.instant(row, "at"),
                        row.getBoolean("whole_day"),
                        row.getString("text"),
                        row.getString("made_by_name"),
                        Sql.instant(row, "made_at")))
                .list();
    }

    /** Writes on a whole day. */
    @EitherSide
    @Transactional
    public AnnotationId add(SeriesId id, LocalDate day, String text) {
        return add(id, day.atStartOfDay(ZoneOffset.UTC).toInstant(), true, text);
    }

    /** Writes on a moment. */
    @EitherSide
    @Transactional
    public AnnotationId add(SeriesId id, Instant at, String text) {
        return add(id, at, false, text);
    }

    private AnnotationId add(SeriesId id, Instant at, boolean wholeDay, String text) {
        SeriesRef series = access.writable(id);
        String clean = CleanText.line(text);
        if (clean.isEmpty() || clean.length() > LONGEST) {
            throw DomainException.invalid("text", "metrics.error.annotation", LONGEST);
        }
        if (at.isBefore(FIRST) || !at.isBefore(END)) {
            throw DomainException.invalid("at", "metrics.error.since", at);
        }
        Actor actor = user.actor();
        KeyHolder made = new GeneratedKeyHolder();
        database.sql("""
                        insert into series_annotation (series_id, at, whole_day, text, made_by, made_by_name, made_at)
                        values (:series, :at, :day, :text, :by, :name, :now)""")
                .param("series", id.value())
                .param("at", Sql.utc(at))
                .param("day", wholeDay)
                .param("text", clean)
                .param("by", actor.personId())
                .param("name", actor.name())
                .param("now", Sql.utc(clock.instant()))
                .update(made, "id");
        record(series, actor, "annotated", clean);
        return new AnnotationId(Objects.requireNonNull(made.getKey()).longValue());
    }

    /** Takes one away again. */
    @EitherSide
    @Transactional
    public void remove(SeriesId id, AnnotationId annotation) {
        SeriesRef series = access.writable(id);
        int gone = database.sql("delete from series_annotation where series_id = :series and id = :id")
                .param("series", id.value())
                .param("id", annotation.value())
                .update();
        if (gone == 0) {
            throw DomainException.notFound("annotation " + annotation.value());
        }
        record(series, user.actor(), "removed annotation", String.valueOf(annotation.value()));
    }

    private void record(SeriesRef series, Actor actor, String action, String note) {
        log.record(Activity.of(
                        actor,
                        new SubjectRef(SeriesService.SUBJECT, series.id().value()),
                        series.key(),
                        series.product().value(),
                        action)
                .because(note));
    }
}
