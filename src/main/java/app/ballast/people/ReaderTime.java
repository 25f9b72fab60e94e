package app.ballast.people;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows moments as whoever is signed in reads them: in the zone that they chose, else in the workspace's. */
@Component
@Transactional(readOnly = true)
public class ReaderTime {

    private final CurrentUser user;
    private final PersonRepository people;
    private final WorkspaceZone workspace;

    ReaderTime(CurrentUser user, PersonRepository people, WorkspaceZone workspace) {
        this.user = user;
        this.people = people;
        this.workspace = workspace;
    }

    /** One or two queries: ask once a page, not once a row. */
    public ZoneId zone() {
        return user.person()
                .flatMap(person -> people.findById(person.number()))
                .flatMap(person -> Optional.ofNullable(person.preferences().zone()))
                .orElseGet(workspace::zone);
    }

    /** Day and time of day as the locale writes them. */
    public static String dateAndTime(Instant at, ZoneId zone, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .format(at.atZone(zone));
    }

    /** The day alone. */
    public static String date(Instant at, ZoneId zone, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(at.atZone(zone));
    }
}
