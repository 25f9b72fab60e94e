package app.ballast.engagement;

import app.ballast.common.access.Anyone;
import app.ballast.common.access.ProductSide;
import app.ballast.common.importing.ImportFact;
import app.ballast.common.importing.ImportPreview;
import app.ballast.common.importing.ImportRequest;
import app.ballast.common.importing.ImportResult;
import app.ballast.common.importing.ImportSample;
import app.ballast.common.importing.ImportWatch;
import app.ballast.common.importing.ImportedName;
import app.ballast.common.importing.Importer;
import app.ballast.common.importing.Refusals;
import app.ballast.common.importing.RefusedCell;
import app.ballast.metrics.MetricsService;
import app.ballast.metrics.PointOrigin;
import app.ballast.metrics.PointTally;
import app.ballast.metrics.SeriesRef;
import app.ballast.people.Role;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductRef;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Service;

/** Imports revenue from CSV: {@code date} and {@code amount}, and where it exists {@code currency}. */
@Service
class RevenueImporter implements Importer {

    private static final NamedRows ROWS = new NamedRows(List.of("date", "amount"), List.of("currency"));

    private final PortfolioService portfolio;
    private final MetricsService metrics;
    private final ProductImports imports;
    private final Clock clock;

    RevenueImporter(PortfolioService portfolio, MetricsService metrics, ProductImports imports, Clock clock) {
        this.portfolio = portfolio;
        this.metrics = metrics;
        this.imports = imports;
        this.clock = clock;
    }

    @Override
    @Anyone
    public String kind() {
        return "revenue";
    }

    @Override
    @Anyone
    public String titleKey() {
        return "import.revenue";
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
        Currency currency = portfolio.workspace().currency();
        Refusals refusals = new Refusals();
        Map<LocalDate, DayRevenue> days = new TreeMap<>();
        long[] twice = {0};
        ROWS.read(request.file(), watch, refusals, (line, cells) -> {
            DayRevenue day = new DayRevenue(cells.day("date"), cells.decimal("amount"));
            RevenueService.check(day, clock);
            RevenueService.checkCurrency(cells.text("currency"), currency);
            DayRevenue before = days.putIfAbsent(day.date(), day);
            if (before != null && !before.equals(day)) {
                throw new RefusedCell("date", "engagement.why.amount-twice", day.date());
            }
            twice[0] += before == null ? 0 : 1;
        });
        List<ImportFact> facts = days.isEmpty()
                ? List.of()
                : List.of(ImportFact.of(
                        "import.fact.days",
                        days.keySet().iterator().next(),
                        days.values().stream()
                                .reduce((first, last) -> last)
                                .orElseThrow()
                                .date()));
        return imports.run(product, request, write, "imported revenue", refusals, facts, sample(days, currency), () -> {
            if (days.isEmpty()) {
                return new ProductImports.Written(0, twice[0], List.of());
            }
            SeriesRef series = RevenueService.define(metrics, product, currency);
            PointTally tally = metrics.record(
                    series.id(),
                    days.values().stream().map(RevenueService::point).toList(),
                    PointOrigin.IMPORT);
            return new ProductImports.Written(
                    tally.stored(),
                    tally.unchanged() + tally.kept() + twice[0],
                    List.of(new ImportedName(series.key(), series.name())));
        });
    }

    private static ImportSample sample(Map<LocalDate, DayRevenue> days, Currency currency) {
        return new ImportSample(
                List.of("import.column.date", "import.column.amount", "import.column.currency"),
                days.values().stream()
                        .limit(ImportSample.MOST)
                        .map(day -> List.of(
                                day.date().toString(), day.amount().toPlainString(), currency.getCurrencyCode()))
                        .toList());
    }
}
