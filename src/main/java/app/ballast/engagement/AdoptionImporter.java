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
import app.ballast.common.importing.Refusal;
import app.ballast.common.importing.Refusals;
import app.ballast.common.importing.RefusedCell;
import app.ballast.engagement.measures.Adoption;
import app.ballast.metrics.MetricsService;
import app.ballast.metrics.PointOrigin;
import app.ballast.metrics.PointTally;
import app.ballast.people.Role;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductRef;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Service;

/** Imports who uses features, from CSV: {@code date}, {@code feature}, {@code adopters} and {@code active}. */
@Service
class AdoptionImporter implements Importer {

    private static final NamedRows ROWS = new NamedRows(List.of("date", "feature", "adopters", "active"), List.of());

    private final PortfolioService portfolio;
    private final Features features;
    private final Clock clock;
    private final MetricsService metrics;
    private final ProductImports imports;

    AdoptionImporter(
            PortfolioService portfolio,
            Features features,
            Clock clock,
            MetricsService metrics,
            ProductImports imports) {
        this.portfolio = portfolio;
        this.features = features;
        this.clock = clock;
        this.metrics = metrics;
        this.imports = imports;
    }

    @Override
    @Anyone
    public String kind() {
        return "adoption";
    }

    @Override
    @Anyone
    public String titleKey() {
        return "import.adoption";
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
        Map<String, FeatureRow> known = new TreeMap<>();
        features.of(List.of(product)).forEach(feature -> known.put(feature.key(), feature));
        String stem = FeatureKey.of(product, "x", false).product() + "-";
        Refusals refusals = new Refusals();
        Map<String, Map<LocalDate, Adoption>> counts = new TreeMap<>();
        LocalDate last = FeatureAdoption.lastDay(clock);
        long[] twice = {0};
        ROWS.read(request.file(), watch, refusals, (line, cells) -> {
            FeatureRow feature = feature(known, stem, cells.required("feature"));
            LocalDate day = cells.day("date");
            FeatureAdoption.checkDay(day, last);
            Adoption count = new Adoption(day, cells.whole("adopters"), cells.whole("active"));
            Map<LocalDate, Adoption> days = counts.computeIfAbsent(feature.key(), key -> new TreeMap<>());
            Adoption before = days.putIfAbsent(day, count);
            if (before != null && !before.equals(count)) {
                throw new RefusedCell("date", "engagement.why.day-twice", day);
            }
            twice[0] += before == null ? 0 : 1;
        });
        return imports.run(
                product, request, write, "imported adoption", refusals, facts(counts), sample(counts), () -> {
                    PointTally tally = new PointTally(0, twice[0], 0);
                    List<ImportedName> names = new ArrayList<>();
                    for (Map.Entry<String, Map<LocalDate, Adoption>> one : counts.entrySet()) {
                        FeatureRow feature = feature(known, one.getKey());
                        names.add(new ImportedName(feature.key() + "-adoption", feature.name()));
                        tally = tally.plus(metrics.record(
                                feature.series(),
                                one.getValue().values().stream()
                                        .map(FeatureAdoption::point)
                                        .toList(),
                                PointOrigin.IMPORT));
                    }
                    return new ProductImports.Written(tally.stored(), tally.unchanged() + tally.kept(), names);
                });
    }

    private static FeatureRow feature(Map<String, FeatureRow> known, String key) {
        FeatureRow feature = known.get(key);
        if (feature == null) {
            throw new IllegalStateException("the feature " + key + " was there a moment ago");
        }
        return feature;
    }

    /** By its key, with or without that of the product. */
    private static FeatureRow feature(Map<String, FeatureRow> known, String stem, String said) throws RefusedCell {
        FeatureRow feature = known.getOrDefault(said, known.get(stem + said));
        if (feature == null) {
            throw new RefusedCell(
                    "feature", "engagement.why.feature", Refusal.shown(said), String.join(", ", known.keySet()));
        }
        return feature;
    }

    private static List<ImportFact> facts(Map<String, Map<LocalDate, Adoption>> counts) {
        return counts.entrySet().stream()
                .map(one -> ImportFact.of(
                        "import.adoption.fact", one.getKey(), one.getValue().size()))
                .toList();
    }

    private static ImportSample sample(Map<String, Map<LocalDate, Adoption>> counts) {
        List<List<String>> rows = counts.entrySet().stream()
                .flatMap(one -> one.getValue().values().stream()
                        .map(count -> List.of(
                                count.date().toString(),
                                one.getKey(),
                                String.valueOf(count.adopters()),
                                String.valueOf(count.active()))))
                .limit(ImportSample.MOST)
                .toList();
        return new ImportSample(
                List.of(
                        "import.column.date",
                        "import.column.feature",
                        "import.column.adopters",
                        "import.column.active"),
                rows);
    }
}
