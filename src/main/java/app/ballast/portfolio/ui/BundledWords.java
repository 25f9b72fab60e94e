package app.ballast.portfolio.ui;

import app.ballast.common.Messages;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the message bundle says of a kind of subject: {@code activity.said.incident.opened}, or for all kinds
 * {@code activity.said.opened}; fields alike under {@code activity.field}. A room that needs more offers words of its own.
 *
 * @param type the kind of subject
 */
record BundledWords(String type) implements ActivityWords {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    @Override
    public Optional<String> sentence(String action) {
        return key("said", action);
    }

    @Override
    public Optional<String> field(String field) {
        return key("field", field);
    }

    @Override
    public Optional<String> value(String field, String value, Locale locale) {
        if (DAY.matcher(value).matches()) {
            return Optional.of(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                    .withLocale(locale)
                    .format(LocalDate.parse(value)));
        }
        return value.equals("true") || value.equals("false")
                ? Optional.of(Messages.text(locale, "activity.value." + value))
                : Optional.empty();
    }

    private Optional<String> key(String what, String recorded) {
        String code = recorded.replace(' ', '-');
        return Stream.of("activity." + what + "." + type + "." + code, "activity." + what + "." + code)
                .filter(Messages::has)
                .findFirst();
    }
}
