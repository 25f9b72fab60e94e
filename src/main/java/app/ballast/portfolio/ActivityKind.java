package app.ballast.portfolio;

import app.ballast.audit.ActivityRow;
import app.ballast.common.SubjectRef;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A kind of subject in the activity stream, offered as a bean by the room that owns it. What is done to subjects of no such
 * kind is read by administrators alone.
 *
 * @param type as in {@link SubjectRef#type()}
 * @param settings whether only administrators read of it
 * @param path address of the page that shows the subject of a line; empty where none does
 * @param pages the same for the numbers of many subjects that are asked for at once, of those that the line does not say
 * @param hiddenWith of some services that do not exist for the reader the subjects that are hidden with them
 */
public record ActivityKind(
        String type,
        boolean settings,
        BiFunction<ActivityRow, ActivityPlaces, Optional<String>> path,
        Function<Collection<Long>, Map<Long, String>> pages,
        Function<Collection<ServiceId>, Set<Long>> hiddenWith) {

    /** A kind that everybody reads of, without a page of its own, hidden with its product alone. */
    public static ActivityKind of(String type) {
        return new ActivityKind(
                type, false, (row, places) -> Optional.empty(), subjects -> Map.of(), services -> Set.of());
    }

    /** A kind that belongs to the settings, without a page of its own. */
    public static ActivityKind ofSettings(String type) {
        return new ActivityKind(
                type, true, (row, places) -> Optional.empty(), subjects -> Map.of(), services -> Set.of());
    }

    /** The same with a page for each subject. */
    public ActivityKind at(BiFunction<ActivityRow, ActivityPlaces, Optional<String>> address) {
        return new ActivityKind(type, settings, address, pages, hiddenWith);
    }

    /** The same with pages whose addresses have to be looked up, in one statement for any number of them. */
    public ActivityKind lookedUp(Function<Collection<Long>, Map<Long, String>> addresses) {
        return new ActivityKind(type, settings, path, addresses, hiddenWith);
    }

    /** The same with subjects that hang on services. */
    public ActivityKind on(Function<Collection<ServiceId>, Set<Long>> hidden) {
        return new ActivityKind(type, settings, path, pages, hidden);
    }
}
