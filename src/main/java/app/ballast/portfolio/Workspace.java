package app.ballast.portfolio;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.ZoneId;
import java.util.Currency;

/** The one workspace that this database holds. */
@Entity
class Workspace {

    static final long ONLY = 1;

    @Id
    private long id = ONLY;

    @Version
    private long version;

    private String name;
    private String timeZone;
    private String currency;

    @SuppressWarnings("NullAway.Init")
    protected Workspace() {}

    void become(WorkspaceSettings settings) {
        name = settings.name();
        timeZone = settings.zone().getId();
        currency = settings.currency().getCurrencyCode();
    }

    WorkspaceSettings settings() {
        return new WorkspaceSettings(name, ZoneId.of(timeZone), Currency.getInstance(currency));
    }
}
