package app.ballast.portfolio;

import app.ballast.audit.ActivityRow;
import app.ballast.common.SubjectRef;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A kind of subject in the activity stream that everybody may read of, offered as a bean by the room that owns it. What is
 * done to subjects of no such kind is read by administrators alone: settings, tokens, people.
 *
 * @param type as in {@link SubjectRef#type()}
 * @param path address of the page that shows the subject of a line; empty where none does
 * @param hiddenWith of some services that do not exist for the reader the subjects that are hidden with them
 */
public record ActivityKind(
        String type,
        BiFunction<ActivityRow, ActivityPlaces, Optional<String>> path,
        Function<Collection<ServiceId>, Set<Long>> hiddenWith) {

    /** A kind without a page of its own, hidden with its product alone. */
    public static ActivityKind of(String type) {
        return new ActivityKind(type, (row, places) -> Optional.empty(), services -> Set.of());
    }

    /** The same with a page for each subject. */
    public ActivityKind at(BiFunction<ActivityRow, ActivityPlaces, Optional<String>> address) {
        return new ActivityKind(type, address, hiddenWith);
    }

    /** The same with subjects that hang on services. */
    public ActivityKind on(Function<Collection<ServiceId>, Set<Long>> hidden) {
        return new ActivityKind(type, path, hidden);
    }
}
