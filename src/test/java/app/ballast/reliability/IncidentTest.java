package app.ballast.reliability;

import app.ballast.people.SystemActor;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ServiceId;
import app.ballast.portfolio.ServiceRef;
import app.ballast.portfolio.ServiceSettings;
import app.ballast.sources.checks.SeenStatus;
import app.ballast.sources.checks.StatusCheckTaker;
import app.ballast.support.ActingAs;
import app.ballast.support.ProductTest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** What tests of incidents begin with: a service of an open product, and ways for checks and people to speak of it. */
abstract class IncidentTest extends ProductTest {

    @Autowired
    protected IncidentService service;

    @Autowired
    protected IncidentReadings readings;

    @Autowired
    private ServiceSettings services;

    @Autowired
    private PortfolioService portfolio;

    @Autowired
    private StatusCheckTaker checks;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private Clock clock;

    /** Two hours ago, on the minute. */
    @SuppressWarnings("NullAway.Init")
    protected Instant start;

    @SuppressWarnings("NullAway.Init")
    protected ServiceRef shop;

    @BeforeEach
    void addShop() {
        start = clock.instant().truncatedTo(ChronoUnit.MINUTES).minus(2, ChronoUnit.HOURS);
        shop = add("Shop", Map.of(checkout, true));
    }

    protected final ServiceRef add(String name, Map<app.ballast.portfolio.ProductId, Boolean> products) {
        ServiceId id = SystemActor.call("Test", () -> services.add(name, products));
        return SystemActor.call(
                "Test",
                () -> portfolio.serviceRefs(List.of(id)).values().iterator().next());
    }

    /** So many minutes after {@link #start}. */
    protected final Instant minute(double minutes) {
        return start.plusSeconds(Math.round(minutes * 60));
    }

    protected final void check(double minutes, boolean up) {
        check(shop, minutes, up);
    }

    protected final void check(ServiceRef seen, double minutes, boolean up) {
        SystemActor.run(
                "Test",
                () -> transactions.executeWithoutResult(
                        status -> checks.take(seen.id(), List.of(new SeenStatus(minute(minutes), up)))));
    }

    protected final IncidentId open(String title, double from, @Nullable Integer severity) {
        return technology.call(() ->
                service.open(IncidentDraft.begun(shop.id(), minute(from), new IncidentNotes(title, severity, null))));
    }

    /** All of them, the first first. */
    protected final List<IncidentRow> all() {
        return seenBy(viewer);
    }

    protected final List<IncidentRow> seenBy(ActingAs who) {
        return who.call(() -> readings.find(IncidentFilter.ALL, null, 100)).reversed();
    }

    protected final IncidentRow only() {
        List<IncidentRow> rows = all();
        if (rows.size() != 1) {
            throw new AssertionError("one incident was expected: " + rows);
        }
        return rows.getFirst();
    }

    protected final IncidentDetails details(IncidentId id) {
        return viewer.call(() -> readings.get(id));
    }
}
