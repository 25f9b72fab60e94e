package app.ballast.portfolio.ui;

import java.util.Locale;
import java.util.Optional;

/** How a room says what was done to its subjects; offered as a bean. Where it has no word, what was recorded is shown. */
public interface ActivityWords {

    /** The kind of subject that it speaks of. */
    String type();

    /** Key of a sentence whose {0} is who did it; empty for none. */
    default Optional<String> sentence(String action) {
        return Optional.empty();
    }

    /** Whether the sentence says all that the recorded values would. */
    default boolean saysAll(String action) {
        return false;
    }

    /** Key of a field's name; empty for none. */
    default Optional<String> field(String field) {
        return Optional.empty();
    }

    /** A recorded value as people read it; empty where it is shown as it was recorded. */
    default Optional<String> value(String field, String value, Locale locale) {
        return Optional.empty();
    }
}
