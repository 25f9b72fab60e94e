package app.ballast.people;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What everybody may know of somebody.
 *
 * @param active whether they still work with Ballast
 * @param teams names of the teams that they are in today, by name
 * @param zone in which they read times
 * @param hours when they are usually at work, by their own clock; null for not said
 */
public record PersonProfile(
        PersonId id,
        String name,
        boolean active,
        Set<Role> roles,
        List<String> teams,
        ZoneId zone,
        @Nullable WorkingHours hours) {

    public PersonProfile {
        roles = Set.copyOf(roles);
        teams = List.copyOf(teams);
    }
}
