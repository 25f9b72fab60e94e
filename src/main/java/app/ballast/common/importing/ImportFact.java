package app.ballast.common.importing;

import java.util.List;

/**
 * A sentence about a file.
 *
 * @param key its text in the message bundle
 * @param arguments numbers, texts, {@link java.time.LocalDate}s and {@link java.time.Instant}s for its places; whoever shows
 *     it writes days and times as the reader does, in the reader's zone
 */
public record ImportFact(String key, List<Object> arguments) {

    public ImportFact {
        arguments = List.copyOf(arguments);
    }

    public static ImportFact of(String key, Object... arguments) {
        return new ImportFact(key, List.of(arguments));
    }
}
