package app.ballast.metrics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Something that happened, written on a series.
 *
 * @param at when; the beginning of the day in UTC where it is a whole one
 * @param wholeDay whether it stands for a day and not for a moment
 * @param by name of who wrote it
 */
public record Annotation(AnnotationId id, Instant at, boolean wholeDay, String text, String by, Instant madeAt) {

    /** The day on which it is drawn. */
    public LocalDate day(ZoneId zone) {
        return LocalDate.ofInstant(at, wholeDay ? ZoneOffset.UTC : zone);
    }
}
