package app.ballast.reliability.checkimport;

import app.ballast.audit.Activity;
import app.ballast.audit.ActivityLog;
import app.ballast.common.DomainException;
import app.ballast.common.SubjectRef;
import app.ballast.common.access.Anyone;
import app.ballast.common.access.TechnologySide;
import app.ballast.common.importing.ImportFact;
import app.ballast.common.importing.ImportPreview;
import app.ballast.common.importing.ImportRequest;
import app.ballast.common.importing.ImportResult;
import app.ballast.common.importing.ImportWatch;
import app.ballast.common.importing.ImportedName;
import app.ballast.common.importing.Importer;
import app.ballast.common.importing.Refusal;
import app.ballast.common.importing.Refusals;
import app.ballast.people.CurrentUser;
import app.ballast.people.Role;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductRef;
import app.ballast.portfolio.ServiceRef;
import app.ballast.portfolio.ServiceSettings;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Imports status checks. A preview does all that an import does, except that it writes no rows and its transaction is rolled
 * back.
 */
@Service
class StatusChecksImporter implements Importer {

    private final PortfolioService portfolio;
    private final ServiceSettings settings;
    private final EntityManager entities;
    private final JdbcClient reading;
    private final JdbcTemplate writing;
    private final TransactionTemplate transactions;
    private final ActivityLog log;
    private final CurrentUser user;
    private final Clock clock;
    /** Two imports at once could both add a row; the second one to commit would fail. */
    private final Lock oneAtATime = new ReentrantLock();

    StatusChecksImporter(
            PortfolioService portfolio,
            ServiceSettings settings,
            EntityManager entities,
            JdbcClient reading,
            JdbcTemplate writing,
            PlatformTransactionManager transactions,
            ActivityLog log,
            CurrentUser user,
            Clock clock) {
        this.portfolio = portfolio;
        this.settings = settings;
        this.entities = entities;
        this.reading = reading;
        this.writing = writing;
        this.transactions = new TransactionTemplate(transactions);
        this.log = log;
        this.user = user;
        this.clock = clock;
    }

    @Override
    @Anyone
    public String kind() {
        return "status-checks";
    }

    @Override
    @Anyone
    public String titleKey() {
        return "import.status-checks";
    }

    @Override
    @Anyone
    public Set<String> roles() {
        return Set.of(Role.TECHNOLOGY.name());
    }

    @Override
    @TechnologySide
    public ImportPreview preview(ImportRequest request, ImportWatch watch) {
        return run(request, watch, false);
    }

    @Override
    @TechnologySide
    public ImportResult store(ImportRequest request, ImportWatch watch) {
        return run(request, watch, true).result();
    }

    private ImportPreview run(ImportRequest request, ImportWatch watch, boolean write) {
        ProductRef product = portfolio.product(request.productKey());
        try (StagedFile file = StagedFile.read(request.file(), watch, clock.instant())) {
            oneAtATime.lock();
            try {
                return Objects.requireNonNull(transactions.execute(status -> {
                    if (!write) {
                        status.setRollbackOnly();
                    }
                    return merge(product, request.file().name(), file, watch, write);
                }));
            } finally {
                oneAtATime.unlock();
            }
        } catch (DataIntegrityViolationException e) {
            throw DomainException.conflict("import.error.meanwhile");
        }
    }

    private ImportPreview merge(
            ProductRef product, String fileName, StagedFile file, ImportWatch watch, boolean write) {
        Set<String> unavailable = settings.unavailable(file.services());
        List<String> names = file.services().stream()
                .filter(name -> !unavailable.contains(name))
                .toList();
        Set<String> known = new HashSet<>();
        portfolio.services().forEach(service -> known.add(service.name()));
        Map<String, ServiceRef> services = names.isEmpty() ? Map.of() : settings.register(names, product.id());
        entities.flush();

        Refusals contradictions = new Refusals();
        Ahead<StagedCheck> rows = file.sorted();
        MergeTally tally = MergeTally.NONE;
        for (int place = 0; place < file.services().size(); place++) {
            ServiceRef service = services.get(file.services().get(place));
            tally = tally.plus(
                    service == null
                            ? refuseAll(rows, place, contradictions)
                            : new CheckMerge(
                                            rows,
                                            new Ahead<>(new StoredChecks(
                                                    reading, service.id().value())),
                                            write ? sink(service) : CheckSink.NOTHING,
                                            contradictions,
                                            watch)
                                    .merge(place));
        }
        ImportResult result =
                result(file, contradictions, tally, services.values().stream().toList());
        if (write && result.stored() > 0) {
            log.record(Activity.of(
                            user.actor(),
                            new SubjectRef("product", product.id().value()),
                            product.name(),
                            product.id().value(),
                            "imported status checks")
                    .because("%s: %d stored".formatted(fileName, result.stored())));
        }
        long added = names.stream().filter(name -> !known.contains(name)).count();
        return new ImportPreview(result, facts(file, tally, services.size(), added), file.sample(), List.of());
    }

    private CheckSink sink(ServiceRef service) {
        return new DatabaseSink(writing, service.id().value(), clock.instant());
    }

    /** Passes over the rows of a service that is not for this person, or no longer in use. */
    private static MergeTally refuseAll(Ahead<StagedCheck> rows, int place, Refusals refused) {
        long count = 0;
        for (StagedCheck row = rows.peek(); row != null && row.service() == place; row = rows.peek()) {
            rows.take();
            count++;
            refused.accept(Refusal.of(row.line(), "service", "import.why.service-taken"));
        }
        return new MergeTally(0, 0, count, 0, 0);
    }

    private static ImportResult result(
            StagedFile file, Refusals contradictions, MergeTally tally, List<ServiceRef> services) {
        List<Refusal> refused = Stream.concat(file.refusals().kept().stream(), contradictions.kept().stream())
                .sorted(Comparator.comparingLong(Refusal::line))
                .limit(Refusals.KEPT)
                .toList();
        return new ImportResult(
                tally.stored(),
                tally.unchanged(),
                refused,
                file.refusals().count() + contradictions.count(),
                services.stream()
                        .map(service -> new ImportedName(service.key(), service.name()))
                        .toList(),
                List.of());
    }

    private static List<ImportFact> facts(StagedFile file, MergeTally tally, int services, long added) {
        List<ImportFact> facts = new ArrayList<>();
        facts.add(ImportFact.of("import.fact.checks", file.rows()));
        if (file.first() != null && file.last() != null) {
            facts.add(ImportFact.of("import.fact.from-to", file.first(), file.last()));
        }
        facts.add(ImportFact.of("import.fact.services", services, added));
        facts.add(ImportFact.of("import.fact.outages", tally.outages(), tally.open()));
        return facts;
    }
}
