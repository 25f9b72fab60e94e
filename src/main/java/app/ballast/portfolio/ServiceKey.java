package app.ballast.portfolio;

import java.util.Collection;
import java.util.Locale;

/** Makes the key of a service from its name. */
final class ServiceKey {

    private static final int LONGEST = 190;

    private ServiceKey() {}

    /**
     * The name in lower case, every run of characters that are not a to z or 0 to 9 as one hyphen, none at the ends; where
     * that is taken, with {@code -2}, {@code -3} and so on. A name without any such character becomes {@code service}.
     */
    static String of(String name, Collection<String> taken) {
        String stem =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String base = stem.isEmpty() ? "service" : stem.substring(0, Math.min(stem.length(), LONGEST));
        String key = base;
        for (int next = 2; taken.contains(key); next++) {
            key = base + "-" + next;
        }
        return key;
    }
}
