package app.ballast.integration;

import app.ballast.metrics.NewPoint;
import app.ballast.sources.Said;
import app.ballast.sources.SourceId;
import app.ballast.sources.SourceRow;
import app.ballast.sources.SourceService;
import app.ballast.sources.SourceState;
import app.ballast.sources.Trial;
import app.ballast.sources.TrialService;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What Ballast polls. A secret goes in and never comes out. */
@RestController
@RequestMapping("/api/v1/sources")
class SourcesApi {

    /**
     * A source.
     *
     * @param series key of the series that it fills, null where it tells of a service
     * @param service key of the service of which it tells whether it is up, null where it fills a series
     * @param hasSecret whether one is stored
     */
    record Source(
            long id,
            long version,
            String name,
            String connector,
            @Nullable String series,
            @Nullable String service,
            String address,
            Map<String, String> settings,
            String signOn,
            String account,
            boolean hasSecret,
            long everySeconds,
            boolean active,
            State state) {

        static Source of(SourceRow row) {
            return new Source(
                    row.id().value(),
                    row.version(),
                    row.name(),
                    row.connector(),
                    row.series() == null ? null : row.series().key(),
                    row.service() == null ? null : row.service().key(),
                    row.address().toString(),
                    row.settings(),
                    row.signOn().name(),
                    row.account(),
                    row.hasSecret(),
                    row.every().toSeconds(),
                    row.active(),
                    State.of(row.state()));
        }
    }

    /**
     * How it fares.
     *
     * @param failures in a row
     */
    record State(
            Instant nextAt,
            @Nullable Instant lastSuccessAt,
            int lastPoints,
            int lastDropped,
            @Nullable Instant lastFailureAt,
            @Nullable String lastError,
            int failures) {

        static State of(SourceState state) {
            return new State(
                    state.nextAt(),
                    state.lastSuccessAt(),
                    state.lastPoints(),
                    state.lastDropped(),
                    state.lastFailureAt(),
                    words(state.lastError()),
                    state.failures());
        }
    }

    /**
     * What came.
     *
     * @param error null where it went well
     */
    record Tried(
            List<Point> points,
            int count,
            int dropped,
            @Nullable String error) {

        static Tried of(Trial trial) {
            return new Tried(
                    trial.points().stream().map(Point::of).toList(),
                    trial.count(),
                    trial.dropped(),
                    words(trial.problem()));
        }
    }

    /** One point. */
    record Point(Instant at, double value, @Nullable Double denominator) {

        static Point of(NewPoint point) {
            return new Point(point.at(), point.value(), point.denominator());
        }
    }

    private final SourceService sources;
    private final TrialService trials;

    SourcesApi(SourceService sources, TrialService trials) {
        this.sources = sources;
        this.trials = trials;
    }

    @GetMapping
    @ReadsApi
    List<Source> all() {
        return sources.all().stream().map(Source::of).toList();
    }

    @GetMapping("/{id}")
    @ReadsApi
    Source source(@PathVariable String id) {
        return Source.of(sources.get(read(id)));
    }

    @PostMapping
    @ChangesMetrics
    @ResponseStatus(HttpStatus.CREATED)
    Source add(@RequestBody Map<String, @Nullable Object> body) {
        return Source.of(sources.get(sources.add(SourceInput.read(body))));
    }

    /** Says all of it; a secret that is left out is kept. */
    @PutMapping("/{id}")
    @ChangesMetrics
    Source change(@PathVariable String id, @RequestBody Map<String, @Nullable Object> body) {
        SourceId source = read(id);
        // Whoever may not change it is told that, whatever is wrong with what they sent.
        sources.get(source);
        sources.change(source, SourceInput.version(body), SourceInput.read(body));
        return Source.of(sources.get(source));
    }

    @DeleteMapping("/{id}")
    @ChangesMetrics
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id) {
        sources.remove(read(id));
    }

    /** Asks it as the body says, and stores nothing. */
    @PostMapping("/try")
    @ChangesMetrics
    Tried tryOut(@RequestBody Map<String, @Nullable Object> body) {
        return Tried.of(trials.tryOut(null, SourceInput.read(body)));
    }

    @PostMapping("/{id}/poll")
    @ChangesMetrics
    Source poll(@PathVariable String id) {
        return Source.of(trials.poll(read(id)));
    }

    @PostMapping("/{id}/pause")
    @ChangesMetrics
    Source pause(@PathVariable String id) {
        sources.pause(read(id));
        return Source.of(sources.get(read(id)));
    }

    @PostMapping("/{id}/resume")
    @ChangesMetrics
    Source resume(@PathVariable String id) {
        sources.resume(read(id));
        return Source.of(sources.get(read(id)));
    }

    private static @Nullable String words(@Nullable Said said) {
        return said == null ? null : said.text(Locale.ENGLISH);
    }

    /** Whatever is no number is none of ours; who may ask at all is for the service to say. */
    private static SourceId read(String id) {
        return new SourceId(SourceInput.number(id));
    }
}
