package app.ballast.people;

import app.ballast.common.DomainException;
import java.util.Set;

/**
 * Somebody to be added.
 *
 * @param name 1 to 120 characters
 * @param email unique in the workspace
 * @param roles at least one
 */
public record NewPerson(String name, EmailAddress email, Set<Role> roles) {

    static final int LONGEST_NAME = 120;

    public NewPerson {
        name = nameOf(name);
        roles = Set.copyOf(roles);
        if (roles.isEmpty()) {
            throw DomainException.invalid("roles", "error.roles.none");
        }
    }

    static String nameOf(String name) {
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_NAME) {
            throw DomainException.invalid("name", "error.name", LONGEST_NAME);
        }
        return stripped;
    }
}
