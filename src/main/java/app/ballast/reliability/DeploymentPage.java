package app.ballast.reliability;

import app.ballast.common.DomainException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Some deployments, the latest first.
 *
 * @param next where the others begin, null where there are none
 */
public record DeploymentPage(
        List<Deployment> rows, @Nullable Cursor next) {

    public DeploymentPage {
        rows = List.copyOf(rows);
    }

    /**
     * A place in the list: behind the deployment with this moment and number.
     *
     * @param at in whole microseconds
     */
    public record Cursor(Instant at, DeploymentId id) {

        private static final Pattern TEXT = Pattern.compile("([0-9T:.Z-]{20,27})_([0-9]{1,18})");

        /** Reads what {@link #text} wrote. */
        public static Cursor of(String text) {
            Matcher matcher = TEXT.matcher(text);
            try {
                if (matcher.matches()) {
                    return new Cursor(
                            Instant.parse(matcher.group(1)), new DeploymentId(Long.parseLong(matcher.group(2))));
                }
            } catch (DateTimeException e) {
                // Told below, with what else is no cursor.
            }
            throw DomainException.invalid("cursor", "error.api.cursor");
        }

        /** To be put into an address. */
        public String text() {
            return at + "_" + id.value();
        }
    }
}
