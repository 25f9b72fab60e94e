package app.ballast.sources;

import app.ballast.common.DomainException;
import app.ballast.common.outgoing.WebAddress;
import app.ballast.common.secrets.Secret;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A source as somebody enters it.
 *
 * @param name 1 to 120 characters
 * @param connector short name of its connector
 * @param series key of the series that it fills; null where it tells of a service
 * @param service key of the service of which it tells whether it is up; null where it fills a series
 * @param settings of its connector, each at most 4,000 characters; blank ones are left out
 * @param account the user's name, or the name of the header; empty where how it signs on needs none
 * @param secret null to keep the one that is stored
 * @param every time between two polls, 30 seconds to a day
 */
public record NewSource(
        String name,
        String connector,
        @Nullable String series,
        @Nullable String service,
        WebAddress address,
        Map<String, String> settings,
        SignOn signOn,
        String account,
        @Nullable Secret secret,
        Duration every) {

    public static final Duration SHORTEST = Duration.ofSeconds(30);
    public static final Duration LONGEST = Duration.ofDays(1);

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_SETTING = 4_000;
    private static final int LONGEST_USER = 200;
    private static final Pattern HEADER = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,59}");
    private static final Pattern KEPT_HEADERS = Pattern.compile(
            "host|connection|content-.*|transfer-encoding|te|upgrade|expect|cookie|proxy-.*", Pattern.CASE_INSENSITIVE);

    public NewSource {
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw DomainException.invalid("name", "error.name", LONGEST_NAME);
        }
        if ((series == null) == (service == null)) {
            throw DomainException.invalid("series", "sources.error.fills");
        }
        if (every.compareTo(SHORTEST) < 0 || every.compareTo(LONGEST) > 0) {
            throw DomainException.invalid("every", "sources.error.every", String.valueOf(every.toSeconds()));
        }
        settings = kept(settings);
        account = checkedAccount(signOn, account.strip());
    }

    private static Map<String, String> kept(Map<String, String> entered) {
        Map<String, String> kept = new HashMap<>();
        entered.forEach((setting, text) -> {
            if (text.length() > LONGEST_SETTING) {
                throw DomainException.invalid(setting, "sources.error.long", LONGEST_SETTING);
            }
            if (!text.isBlank()) {
                kept.put(setting, text.strip());
            }
        });
        return Map.copyOf(kept);
    }

    private static String checkedAccount(SignOn signOn, String account) {
        return switch (signOn) {
            case NONE, BEARER -> "";
            case BASIC -> {
                boolean good = !account.isEmpty()
                        && account.length() <= LONGEST_USER
                        && account.indexOf(':') < 0
                        && account.chars().noneMatch(Character::isISOControl);
                if (!good) {
                    throw DomainException.invalid("account", "sources.error.user", LONGEST_USER);
                }
                yield account;
            }
            case HEADER -> {
                if (!HEADER.matcher(account).matches()
                        || KEPT_HEADERS.matcher(account).matches()) {
                    throw DomainException.invalid("account", "sources.error.header", account);
                }
                yield account;
            }
        };
    }
}
