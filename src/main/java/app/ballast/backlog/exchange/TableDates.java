package app.ballast.backlog.exchange;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads a time in any of the forms that trackers write. Where day and month could be either, the day comes first where the
 * parts are set apart by points or names, and the month where they are set apart by slashes and both are numbers.
 */
public final class TableDates {

    private static final List<DateTimeFormatter> FORMS = List.of(
                    "yyyy-MM-dd'T'HH:mm[:ss][.SSSSSS][.SSS][XXX][XX][X]",
                    "yyyy-MM-dd[ HH:mm[:ss][.SSS][.S]][ XX][ XXX]",
                    "d/MMM/yy[ h:mm a]",
                    "d/MMM/yy[ HH:mm]",
                    "d/MMM/yyyy[ h:mm a]",
                    "d/MMM/yyyy[ HH:mm[:ss]]",
                    "d MMM yyyy[ HH:mm]",
                    "MMM d, yyyy[ h:mm:ss a][ h:mm a]",
                    "d.M.yyyy[ HH:mm[:ss]]",
                    "M/d/yyyy[ H:mm[:ss]]",
                    "M/d/yyyy[ h:mm[:ss] a]",
                    "M/d/yy[ h:mm a]")
            .stream()
            .map(form -> new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(form)
                    .toFormatter(Locale.ENGLISH))
            .toList();

    private TableDates() {}

    /** The instant, in the zone where the text names none; empty where it is no time. */
    public static Optional<Instant> instant(String text, ZoneId zone) {
        String plain = text.strip();
        try {
            return Optional.of(Instant.parse(plain));
        } catch (DateTimeException e) {
            return find(plain).map(found -> at(found, zone));
        }
    }

    /** The day; empty where the text is no time. */
    public static Optional<LocalDate> day(String text) {
        return find(text.strip()).map(found -> found.query(TemporalQueries.localDate()));
    }

    private static Optional<TemporalAccessor> find(String text) {
        for (DateTimeFormatter form : FORMS) {
            try {
                TemporalAccessor found = form.parse(text);
                if (found.query(TemporalQueries.localDate()) != null) {
                    return Optional.of(found);
                }
            } catch (DateTimeException e) {
                // The next form may fit.
            }
        }
        return Optional.empty();
    }

    private static Instant at(TemporalAccessor found, ZoneId zone) {
        if (found.query(TemporalQueries.offset()) != null && found.query(TemporalQueries.localTime()) != null) {
            return OffsetDateTime.from(found).toInstant();
        }
        LocalTime time = found.query(TemporalQueries.localTime());
        return LocalDateTime.of(found.query(TemporalQueries.localDate()), time == null ? LocalTime.MIDNIGHT : time)
                .atZone(zone)
                .toInstant();
    }
}
