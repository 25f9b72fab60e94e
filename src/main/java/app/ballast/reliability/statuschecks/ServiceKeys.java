package app.ballast.reliability.statuschecks;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Makes the key of a service, as it stands in addresses, from its name. */
public final class ServiceKeys {

    /** The key of a name without a single Latin letter or digit. */
    private static final String FALLBACK = "service";

    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern AT_THE_ENDS = Pattern.compile("^-|-$");

    private ServiceKeys() {}

    /** The name in lower case with one hyphen for every run of other characters than a-z and 0-9, and none at the ends. */
    public static String of(String name) {
        String hyphened = OTHERS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("-");
        String key = AT_THE_ENDS.matcher(hyphened).replaceAll("");
        return key.isEmpty() ? FALLBACK : key;
    }

    /**
     * The key of a new service: that of its name, or with {@code -2}, {@code -3}… where it is taken.
     *
     * @param taken whether another service has this key
     */
    public static String unique(String name, Predicate<String> taken) {
        String key = of(name);
        String candidate = key;
        for (int number = 2; taken.test(candidate); number++) {
            candidate = key + "-" + number;
        }
        return candidate;
    }
}
