package app.ballast.common.importing;

import app.ballast.common.Messages;
import java.util.List;
import java.util.Locale;

/**
 * A sentence about a file.
 *
 * @param key its text in the message bundle
 * @param arguments numbers, texts, {@link java.time.LocalDate}s, {@link java.time.Instant}s and further sentences for its
 *     places; whoever shows it writes days and times as the reader does, in the reader's zone
 */
public record ImportFact(String key, List<Object> arguments) {

    public ImportFact {
        arguments = List.copyOf(arguments);
    }

    public static ImportFact of(String key, Object... arguments) {
        return new ImportFact(key, List.of(arguments));
    }

    /** The sentence, with days and times as the standards write them. */
    public String text(Locale locale) {
        return Messages.text(
                locale,
                key,
                arguments.stream()
                        .map(argument -> argument instanceof ImportFact nested ? nested.text(locale) : argument)
                        .toArray());
    }
}
