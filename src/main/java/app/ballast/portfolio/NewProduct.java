package app.ballast.portfolio;

import app.ballast.common.DomainException;
import app.ballast.people.TeamId;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A product to be made.
 *
 * @param key prefix of its items' keys: 2 to 10 capital letters and digits, a letter first; it never changes
 * @param name 1 to 120 characters
 * @param teams who sees it when it is restricted; at least one then
 */
public record NewProduct(String key, String name, Visibility visibility, Set<TeamId> teams) {

    static final int LONGEST_NAME = 120;
    private static final Pattern KEY = Pattern.compile("[A-Z][A-Z0-9]{1,9}");

    public NewProduct {
        key = key.strip();
        if (!KEY.matcher(key).matches()) {
            throw DomainException.invalid("key", "error.product.key", key);
        }
        name = nameOf(name);
        teams = Set.copyOf(teams);
        checkTeams(visibility, teams);
    }

    /** An open product. */
    public static NewProduct open(String key, String name) {
        return new NewProduct(key, name, Visibility.OPEN, Set.of());
    }

    static String nameOf(String name) {
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_NAME) {
            throw DomainException.invalid("name", "error.name", LONGEST_NAME);
        }
        return stripped;
    }

    static void checkTeams(Visibility visibility, Set<TeamId> teams) {
        if (visibility == Visibility.RESTRICTED && teams.isEmpty()) {
            throw DomainException.invalid("teams", "error.product.teams");
        }
    }
}
