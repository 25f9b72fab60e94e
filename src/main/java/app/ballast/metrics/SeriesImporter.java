package app.ballast.metrics;

import app.ballast.audit.Activity;
import app.ballast.audit.ActivityLog;
import app.ballast.common.DomainException;
import app.ballast.common.SubjectRef;
import app.ballast.common.access.Anyone;
import app.ballast.common.access.EitherSide;
import app.ballast.common.importing.ImportFact;
import app.ballast.common.importing.ImportPreview;
import app.ballast.common.importing.ImportRequest;
import app.ballast.common.importing.ImportResult;
import app.ballast.common.importing.ImportSample;
import app.ballast.common.importing.ImportWatch;
import app.ballast.common.importing.Importer;
import app.ballast.common.importing.KeptChoice;
import app.ballast.people.CurrentUser;
import app.ballast.people.Role;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductRef;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Imports any CSV with a column of times: each other column goes to a series, which is there or is made. A preview does all
 * that an import does, in a transaction that is rolled back.
 */
@Service
class SeriesImporter implements Importer {

    static final String KIND = "series";

    private final PortfolioService portfolio;
    private final MetricsService metrics;
    private final SeriesAccess access;
    private final SeriesPasses passes;
    private final SeriesMappings mappings;
    private final TransactionTemplate transactions;
    private final ActivityLog log;
    private final CurrentUser user;
    private final Clock clock;

    SeriesImporter(
            PortfolioService portfolio,
            MetricsService metrics,
            SeriesAccess access,
            SeriesPasses passes,
            SeriesMappings mappings,
            PlatformTransactionManager transactions,
            ActivityLog log,
            CurrentUser user,
            Clock clock) {
        this.portfolio = portfolio;
        this.metrics = metrics;
        this.access = access;
        this.passes = passes;
        this.mappings = mappings;
        this.transactions = new TransactionTemplate(transactions);
        this.log = log;
        this.user = user;
        this.clock = clock;
    }

    @Override
    @Anyone
    public String kind() {
        return KIND;
    }

    @Override
    @Anyone
    public String titleKey() {
        return "import.series";
    }

    @Override
    @Anyone
    public Set<String> roles() {
        return Set.of(Role.PRODUCT.name(), Role.TECHNOLOGY.name());
    }

    @Override
    @EitherSide
    public ImportPreview preview(ImportRequest request, ImportWatch watch) {
        return run(request, watch, false);
    }

    @Override
    @EitherSide
    public ImportResult store(ImportRequest request, ImportWatch watch) {
        return run(request, watch, true).result();
    }

    private ImportPreview run(ImportRequest request, ImportWatch watch, boolean write) {
        ProductRef product = portfolio.product(request.productKey());
        SeriesTable table = SeriesTable.of(request.file(), watch);
        SeriesMapping now = SeriesMapping.of(request.options());
        Optional<KeptChoice> kept = mappings.of(table.headings());
        SeriesMapping said =
                kept.map(SeriesMapping::of).orElse(SeriesMapping.NOTHING).with(now);
        List<SeriesRef> there = metrics.series(product.id()).stream()
                .filter(one -> access.mayWrite(one.side()))
                .toList();
        SeriesPlan plan = SeriesPlan.of(table, said, there);
        Side side = side(request);
        SeriesPass done = Objects.requireNonNull(transactions.execute(status -> {
            if (!write) {
                status.setRollbackOnly();
            }
            SeriesPass pass = passes.run(product, plan, side, request.file(), watch);
            if (write) {
                finish(product, request, pass, said, table);
            }
            return pass;
        }));
        return new ImportPreview(done.result(), facts(plan, kept), sample(plan), plan.options());
    }

    private void finish(
            ProductRef product, ImportRequest request, SeriesPass pass, SeriesMapping said, SeriesTable table) {
        Map<String, String> chosen = said.chosen();
        if (!chosen.isEmpty() && user.person().isPresent()) {
            mappings.keep(new KeptChoice(
                    name(request.file().name()), chosen, SeriesMappings.shape(table.headings()), clock.instant()));
        }
        if (pass.result().stored() > 0) {
            log.record(Activity.of(
                            user.actor(),
                            new SubjectRef("product", product.id().value()),
                            product.name(),
                            product.id().value(),
                            "imported series")
                    .because("%s: %d stored"
                            .formatted(request.file().name(), pass.result().stored())));
        }
    }

    /** Whose new series are: the side that is named, else the one that the person keeps. */
    private Side side(ImportRequest request) {
        String named = request.options().get("side");
        for (Side side : Side.values()) {
            if (named == null ? access.mayWrite(side) : side.name().equalsIgnoreCase(named)) {
                return side;
            }
        }
        throw DomainException.invalid(
                "side", "import.series.error.one-of", "side", String.valueOf(named), "RELIABILITY, PRODUCT");
    }

    private static String name(String file) {
        String name = file.replaceFirst("\\.[^.]{1,5}$", "").strip();
        return name.isEmpty() ? "CSV" : name.substring(0, Math.min(name.length(), 80));
    }

    private static List<ImportFact> facts(SeriesPlan plan, Optional<KeptChoice> kept) {
        List<ImportFact> facts = new ArrayList<>();
        kept.ifPresent(one -> facts.add(ImportFact.of("import.series.fact.kept", one.name(), one.usedAt())));
        plan.values().values().stream()
                .filter(wanted -> plan.known(wanted).isEmpty())
                .forEach(wanted -> facts.add(ImportFact.of("import.series.fact.new", wanted)));
        if (plan.guess().either()) {
            facts.add(
                    ImportFact.of(plan.dayFirst() ? "import.series.fact.day-first" : "import.series.fact.month-first"));
        }
        return facts;
    }

    private static ImportSample sample(SeriesPlan plan) {
        List<List<String>> rows = new ArrayList<>();
        int date = plan.guess().dateColumn();
        for (List<String> row : plan.table().rows()) {
            for (int place : plan.values().keySet()) {
                if (rows.size() < ImportSample.MOST && place < row.size() && date < row.size()) {
                    String wanted = plan.values().getOrDefault(place, "");
                    rows.add(List.of(
                            row.get(date),
                            plan.known(wanted).map(SeriesRef::key).orElse(wanted),
                            row.get(place)));
                }
            }
        }
        return new ImportSample(List.of("series.time", "nav.series", "series.value"), rows);
    }
}
