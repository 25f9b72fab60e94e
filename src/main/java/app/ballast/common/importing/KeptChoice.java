package app.ballast.common.importing;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a person chose for files of one shape, kept for the next of them.
 *
 * @param name of 1 to 80 characters, one of its kind by person
 * @param chosen by name of the choice, in the order of their names
 * @param shape tells files alike; null where it was kept without a file
 * @param usedAt when a file was last read by it
 */
public record KeptChoice(
        String name, Map<String, String> chosen, @Nullable String shape, Instant usedAt) {

    public KeptChoice {
        chosen = Collections.unmodifiableMap(new TreeMap<>(chosen));
    }
}
