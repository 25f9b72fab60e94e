package app.ballast.people;

import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where people get letters, and in which zone their days begin; for jobs that write to them. */
@Component
public class MailAddresses {

    private final JdbcClient database;
    private final WorkspaceZone workspace;

    MailAddresses(JdbcClient database, WorkspaceZone workspace) {
        this.database = database;
        this.workspace = workspace;
    }

    /** Of one person. */
    public record Address(String email, ZoneId zone) {}

    /** Of those whose account is open; at most two statements. */
    public Map<PersonId, Address> of(Collection<PersonId> people) {
        Map<PersonId, Address> found = new HashMap<>();
        if (people.isEmpty()) {
            return found;
        }
        ZoneId usual = workspace.zone();
        database.sql("select id, email, time_zone from person where active and id in (:people)")
                .param("people", people.stream().map(PersonId::value).toList())
                .query(row -> {
                    String zone = row.getString(3);
                    found.put(
                            new PersonId(row.getLong(1)),
                            new Address(row.getString(2), zone == null ? usual : ZoneId.of(zone)));
                });
        return found;
    }
}
