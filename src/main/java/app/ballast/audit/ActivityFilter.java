package app.ballast.audit;

import app.ballast.common.SubjectRef;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the log somebody wants to read. What is null or empty narrows nothing.
 *
 * @param subject the one subject
 * @param person number of who did it
 * @param system whether only what no person did is wanted
 * @param types kinds of subject
 * @param actions past tense, as they were recorded
 * @param product number of the product that the subject hangs on
 * @param from the first moment
 * @param until the moment after the last
 * @param text words of actor, subject or action
 */
public record ActivityFilter(
        @Nullable SubjectRef subject,
        @Nullable Long person,
        boolean system,
        Set<String> types,
        Set<String> actions,
        @Nullable Long product,
        @Nullable Instant from,
        @Nullable Instant until,
        String text) {

    /** Everything. */
    public static final ActivityFilter ALL =
            new ActivityFilter(null, null, false, Set.of(), Set.of(), null, null, null, "");

    public ActivityFilter {
        types = Set.copyOf(types);
        actions = Set.copyOf(actions);
        text = text.strip();
    }

    /** What was done to one subject. */
    public static ActivityFilter of(SubjectRef subject) {
        return new ActivityFilter(subject, null, false, Set.of(), Set.of(), null, null, null, "");
    }

    /** What one person did. */
    public static ActivityFilter by(long person) {
        return new ActivityFilter(null, person, false, Set.of(), Set.of(), null, null, null, "");
    }

    /** What has these words in its actor, subject or action. */
    public static ActivityFilter named(String text) {
        return new ActivityFilter(null, null, false, Set.of(), Set.of(), null, null, null, text);
    }
}
