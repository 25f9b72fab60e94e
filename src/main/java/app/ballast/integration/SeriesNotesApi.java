package app.ballast.integration;

import app.ballast.metrics.Annotation;
import app.ballast.metrics.AnnotationId;
import app.ballast.metrics.AnnotationService;
import app.ballast.metrics.DatedTarget;
import app.ballast.metrics.MetricsService;
import app.ballast.metrics.SeriesId;
import app.ballast.metrics.SeriesTargetService;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a series is to reach from which day on, and what happened to it. */
@RestController
@RequestMapping("/api/v1/series/{key}")
class SeriesNotesApi {

    /** A target; a value of null ends the one before. */
    record Target(LocalDate since, @Nullable Double value, String setBy, Instant setAt) {

        static Target of(DatedTarget target) {
            return new Target(target.since(), target.value(), target.setBy(), target.setAt());
        }
    }

    /** An annotation; of a whole day it has the day, of a moment the moment. */
    record Note(long id, String at, String text, String by) {

        static Note of(Annotation note) {
            return new Note(
                    note.id().value(),
                    note.wholeDay()
                            ? note.day(ZoneOffset.UTC).toString()
                            : note.at().toString(),
                    note.text(),
                    note.by());
        }
    }

    /** An annotation as it comes in. */
    record NewNote(@Nullable String at, @Nullable String text) {}

    /** Its number. */
    record Made(long id) {}

    private final MetricsService metrics;
    private final SeriesTargetService targets;
    private final AnnotationService annotations;
    private final Clock clock;

    SeriesNotesApi(MetricsService metrics, SeriesTargetService targets, AnnotationService annotations, Clock clock) {
        this.metrics = metrics;
        this.targets = targets;
        this.annotations = annotations;
        this.clock = clock;
    }

    /** By the day from which each holds. */
    @GetMapping("/targets")
    @ReadsApi
    List<Target> targets(@PathVariable String key) {
        return targets.of(id(key)).stream().map(Target::of).toList();
    }

    /** Sets the target from a day on: a number, or null for none. */
    @PutMapping("/targets/{since}")
    @ChangesMetrics
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void set(@PathVariable String key, @PathVariable String since, @RequestBody Map<String, @Nullable Object> body) {
        Input.known(body, Set.of("value"));
        BigDecimal value = Input.number(body, "value");
        targets.set(id(key), ApiTime.day("since", since), value == null ? null : value.doubleValue());
    }

    /** By time. */
    @GetMapping("/annotations")
    @ReadsApi
    List<Note> annotations(
            @PathVariable String key, @RequestParam @Nullable String from, @RequestParam @Nullable String to) {
        return annotations
                .of(
                        id(key),
                        ApiTime.from("from", from, PointsApi.BEGINNING),
                        ApiTime.to("to", to, clock.instant().plus(2, ChronoUnit.DAYS)))
                .stream()
                .map(Note::of)
                .toList();
    }

    /** Annotates a day such as {@code 2026-11-20}, or a moment. */
    @PostMapping("/annotations")
    @ChangesMetrics
    @ResponseStatus(HttpStatus.CREATED)
    Made annotate(@PathVariable String key, @RequestBody NewNote note) {
        SeriesId id = id(key);
        String at = Input.required("at", note.at());
        String text = Input.required("text", note.text());
        return new Made((ApiTime.isDay(at)
                        ? annotations.add(id, ApiTime.day("at", at), text)
                        : annotations.add(id, ApiTime.from("at", at, PointsApi.BEGINNING), text))
                .value());
    }

    @DeleteMapping("/annotations/{id}")
    @ChangesMetrics
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String key, @PathVariable("id") String number) {
        annotations.remove(id(key), new AnnotationId(number.matches("[0-9]{1,18}") ? Long.parseLong(number) : 0));
    }

    private SeriesId id(String key) {
        return metrics.series(key).id();
    }
}
