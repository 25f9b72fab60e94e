package app.ballast.metrics.ui;

import app.ballast.common.Messages;
import app.ballast.common.importing.ImportFact;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/**
 * Writes sentences about files as the reader does.
 *
 * @param locale how numbers, days and times are written
 * @param zone in which times are told
 */
record FactText(Locale locale, ZoneId zone) {

    String of(ImportFact fact) {
        return Messages.text(
                locale, fact.key(), fact.arguments().stream().map(this::shown).toArray());
    }

    private Object shown(Object argument) {
        return switch (argument) {
            case LocalDate date ->
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(locale)
                        .format(date);
            case Instant instant ->
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(locale)
                        .withZone(zone)
                        .format(instant);
            case ImportFact nested -> of(nested);
            default -> argument;
        };
    }
}
