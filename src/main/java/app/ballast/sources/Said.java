package app.ballast.sources;

import app.ballast.common.DomainException;
import app.ballast.common.Messages;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A problem in words, as a sentence of the message bundle and what goes into it, so that it can be stored and each reader has
 * it in their language.
 *
 * @param field the setting at fault, null where no single one is
 */
public record Said(@Nullable String field, String key, List<String> values) {

    private static final String BETWEEN = "\t";
    private static final int LONGEST = 3_900;

    static Said of(DomainException problem) {
        return new Said(
                problem.field(),
                problem.key(),
                Arrays.stream(problem.arguments()).map(String::valueOf).toList());
    }

    /** In the reader's language. */
    public String text(Locale locale) {
        return Messages.text(locale, key, values.toArray());
    }

    String stored() {
        String all = key
                + values.stream()
                        .map(value -> BETWEEN + value.replaceAll("\\p{Cntrl}+", " "))
                        .collect(Collectors.joining());
        return all.substring(0, Math.min(all.length(), LONGEST));
    }

    static Said read(String stored) {
        String[] parts = stored.split(BETWEEN, -1);
        return new Said(null, parts[0], List.of(parts).subList(1, parts.length));
    }
}
