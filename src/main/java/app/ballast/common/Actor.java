package app.ballast.common;

import org.jspecify.annotations.Nullable;

/**
 * Who did something: a person, or the system under a name that says which part of it.
 *
 * @param personId number of the person, null for the system
 * @param name name to show
 */
public record Actor(@Nullable Long personId, String name) {

    public static Actor system(String name) {
        return new Actor(null, name);
    }
}
