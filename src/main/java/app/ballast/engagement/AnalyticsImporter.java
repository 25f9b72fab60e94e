package app.ballast.engagement;

import app.ballast.audit.Activity;
import app.ballast.audit.ActivityLog;
import app.ballast.common.SubjectRef;
import app.ballast.common.access.Anyone;
import app.ballast.common.access.ProductSide;
import app.ballast.common.importing.ImportCancelled;
import app.ballast.common.importing.ImportFact;
import app.ballast.common.importing.ImportFile;
import app.ballast.common.importing.ImportOption;
import app.ballast.common.importing.ImportPreview;
import app.ballast.common.importing.ImportRequest;
import app.ballast.common.importing.ImportResult;
import app.ballast.common.importing.ImportSource;
import app.ballast.common.importing.ImportWatch;
import app.ballast.common.importing.ImportedName;
import app.ballast.common.importing.Importer;
import app.ballast.common.importing.Refusals;
import app.ballast.engagement.ga4.DailyUsers;
import app.ballast.engagement.ga4.Ga4Snapshot;
import app.ballast.engagement.ga4.Ga4SnapshotReader;
import app.ballast.metrics.MetricsService;
import app.ballast.metrics.NewPoint;
import app.ballast.metrics.PointOrigin;
import app.ballast.metrics.PointTally;
import app.ballast.metrics.SeriesRef;
import app.ballast.people.CurrentUser;
import app.ballast.people.Role;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductRef;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Imports snapshot reports of Google Analytics 4: active users by window, and the retention triangle. A preview does all that
 * an import does, in a transaction that is rolled back.
 */
@Service
class AnalyticsImporter implements Importer {

    static final String SKIP_LEADING_ZEROS = "skipLeadingZeros";

    private final PortfolioService portfolio;
    private final MetricsService metrics;
    private final RetentionStore retention;
    private final TransactionTemplate transactions;
    private final ActivityLog log;
    private final CurrentUser user;
    private final Clock clock;

    AnalyticsImporter(
            PortfolioService portfolio,
            MetricsService metrics,
            RetentionStore retention,
            PlatformTransactionManager transactions,
            ActivityLog log,
            CurrentUser user,
            Clock clock) {
        this.portfolio = portfolio;
        this.metrics = metrics;
        this.retention = retention;
        this.transactions = new TransactionTemplate(transactions);
        this.log = log;
        this.user = user;
        this.clock = clock;
    }

    @Override
    @Anyone
    public String kind() {
        return "analytics";
    }

    @Override
    @Anyone
    public String titleKey() {
        return "import.analytics";
    }

    @Override
    @Anyone
    public Set<String> roles() {
        return Set.of(Role.PRODUCT.name());
    }

    @Override
    @ProductSide
    public ImportPreview preview(ImportRequest request, ImportWatch watch) {
        return run(request, watch, false);
    }

    @Override
    @ProductSide
    public ImportResult store(ImportRequest request, ImportWatch watch) {
        return run(request, watch, true).result();
    }

    private ImportPreview run(ImportRequest request, ImportWatch watch, boolean write) {
        ProductRef product = portfolio.product(request.productKey());
        Refusals refusals = new Refusals();
        Ga4Snapshot all = read(request.file(), watch, refusals);
        Ga4Snapshot chosen = request.chosen(SKIP_LEADING_ZEROS) ? all.withoutLeadingZeros() : all;
        List<ImportedName> series = new ArrayList<>();
        PointTally tally = Objects.requireNonNull(transactions.execute(status -> {
            if (!write) {
                status.setRollbackOnly();
            }
            PointTally stored = store(product, chosen, series, watch);
            if (write && stored.stored() > 0) {
                log.record(entry(product, request.file().name(), stored));
            }
            return stored;
        }));
        ImportResult result = new ImportResult(
                tally.stored(), tally.unchanged() + tally.kept(), refusals.kept(), refusals.count(), List.of(), series);
        return new ImportPreview(
                result, AnalyticsFacts.of(all, tally.kept()), AnalyticsFacts.sample(chosen), options(all));
    }

    private static Ga4Snapshot read(ImportFile file, ImportWatch watch, Refusals refusals) {
        try (InputStream stream = file.open()) {
            return new Ga4SnapshotReader()
                    .read(new ImportSource(stream, ImportSource.DEFAULT_MAX_BYTES, watch), refusals);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PointTally store(ProductRef product, Ga4Snapshot snapshot, List<ImportedName> series, ImportWatch watch) {
        PointTally tally = PointTally.NONE;
        for (Map.Entry<Integer, List<DailyUsers>> window :
                snapshot.activeUsers().entrySet()) {
            stopIfCancelled(watch);
            SeriesRef one = metrics.define(ActiveUsersSeries.of(product, window.getKey()));
            series.add(new ImportedName(one.key(), one.name()));
            tally = tally.plus(metrics.record(
                    one.id(),
                    window.getValue().stream()
                            .map(day -> NewPoint.of(day.date(), day.people()))
                            .toList(),
                    PointOrigin.IMPORT));
        }
        stopIfCancelled(watch);
        if (snapshot.retention() != null) {
            tally = tally.plus(retention.record(
                    product.id(),
                    Triangles.cells(snapshot.retention(), clock.instant()),
                    PointOrigin.IMPORT,
                    clock.instant()));
        }
        stopIfCancelled(watch);
        return tally;
    }

    private static void stopIfCancelled(ImportWatch watch) {
        if (watch.cancelled()) {
            throw new ImportCancelled();
        }
    }

    private static List<ImportOption> options(Ga4Snapshot snapshot) {
        return snapshot.leadingZeroDays() == 0
                ? List.of()
                : List.of(ImportOption.yesOrNo(
                        SKIP_LEADING_ZEROS,
                        ImportFact.of("import.analytics.skip-leading-zeros", snapshot.leadingZeroDays())));
    }

    private Activity entry(ProductRef product, String fileName, PointTally tally) {
        return Activity.of(
                        user.actor(),
                        new SubjectRef("product", product.id().value()),
                        product.name(),
                        product.id().value(),
                        "imported analytics")
                .because("%s: %d stored".formatted(fileName, tally.stored()));
    }
}
