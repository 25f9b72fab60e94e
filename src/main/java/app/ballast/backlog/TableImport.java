package app.ballast.backlog;

import app.ballast.backlog.exchange.ColumnPlan;
import app.ballast.backlog.exchange.ItemColumn;
import app.ballast.backlog.exchange.ItemLine;
import app.ballast.backlog.exchange.TableReader;
import app.ballast.common.importing.ImportCancelled;
import app.ballast.common.importing.ImportFact;
import app.ballast.common.importing.ImportOption;
import app.ballast.common.importing.ImportPreview;
import app.ballast.common.importing.ImportRequest;
import app.ballast.common.importing.ImportResult;
import app.ballast.common.importing.ImportSample;
import app.ballast.common.importing.ImportSource;
import app.ballast.common.importing.ImportWatch;
import app.ballast.common.importing.KeptChoice;
import app.ballast.common.importing.Refusals;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductRef;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings items from tables: what an export of Ballast wrote, Jira's CSV, and any CSV whose columns somebody names. */
@Component
class TableImport {

    private static final List<ItemColumn> SHOWN =
            List.of(ItemColumn.KEY, ItemColumn.TITLE, ItemColumn.KIND, ItemColumn.REPORTER, ItemColumn.LABELS);

    /** The option that puts each item of an export into the product that it names. */
    private static final String OWN_PRODUCTS = "own-products";

    private static final int LISTED = 10;

    private final ItemChecks checks;
    private final PortfolioService portfolio;
    private final TableStore store;
    private final KeptMappings mappings;

    TableImport(ItemChecks checks, PortfolioService portfolio, TableStore store, KeptMappings mappings) {
        this.checks = checks;
        this.portfolio = portfolio;
        this.store = store;
        this.mappings = mappings;
    }

    ImportPreview preview(ImportRequest request, TableFormat format, ImportWatch watch) {
        List<List<String>> sample = new ArrayList<>();
        Run run = run(request, format, watch, false, line -> {
            if (sample.size() < ImportSample.MOST) {
                sample.add(SHOWN.stream().map(line::cell).toList());
            }
        });
        return new ImportPreview(
                run.result(), facts(run), new ImportSample(WorkItemImporter.COLUMNS, sample), options(run));
    }

    private static List<ImportFact> facts(Run run) {
        List<ImportFact> facts = new ArrayList<>();
        KeptChoice kept = run.chosen.kept();
        if (kept != null) {
            facts.add(ImportFact.of("backlog.import.fact.kept", kept.name(), kept.usedAt()));
        }
        ColumnPlan plan = run.plan;
        if (plan != null && !plan.columns().containsKey(ItemColumn.TITLE)) {
            facts.add(ImportFact.of("backlog.import.fact.no-title"));
        }
        TablePass pass = run.pass;
        if (pass != null && !pass.unknown().isEmpty()) {
            facts.add(
                    ImportFact.of("backlog.import.fact.unknown", pass.unknown().size(), listed(pass.unknown())));
        }
        if (pass != null && pass.leftOut() > 0) {
            facts.add(ImportFact.of("backlog.import.fact.said", pass.leftOut()));
        }
        if (pass != null && pass.waiting() > 0) {
            facts.add(ImportFact.of("backlog.import.fact.waiting", pass.waiting()));
        }
        if (pass != null && pass.heldBack() > 0) {
            facts.add(ImportFact.of("backlog.import.fact.held", pass.heldBack()));
        }
        return facts;
    }

    private static List<ImportOption> options(Run run) {
        ColumnPlan plan = run.plan;
        if (plan != null && plan.format() != ColumnPlan.Format.BALLAST) {
            return run.chosen.options(plan);
        }
        TablePass pass = run.pass;
        return pass == null || pass.ofOthers() == 0
                ? List.of()
                : List.of(ImportOption.yesOrNo(
                        OWN_PRODUCTS,
                        ImportFact.of("backlog.import.own-products", pass.ofOthers(), listed(pass.others()))));
    }

    private static String listed(Set<String> names) {
        return names.stream().limit(LISTED).collect(Collectors.joining(", "));
    }

    /** Stores the items; columns that were named by hand are kept for the next table with the same headings. */
    ImportResult store(ImportRequest request, TableFormat format, ImportWatch watch) {
        Run run = run(request, format, watch, true, line -> {});
        Map<String, String> columns = run.chosen.toKeep();
        if (!columns.isEmpty()) {
            mappings.remember(
                    request.options().get(ChosenColumns.MAPPING),
                    request.file().name(),
                    run.chosen.headings(),
                    columns);
        }
        return run.result();
    }

    private Run run(
            ImportRequest request, TableFormat format, ImportWatch watch, boolean keep, Consumer<ItemLine> seen) {
        ProductRef product =
                checks.openProduct(portfolio.product(request.productKey()).id());
        Run run = new Run();
        boolean own = request.chosen(OWN_PRODUCTS);
        try (InputStream file = request.file().open()) {
            ImportSource source = new ImportSource(file, ImportSource.DEFAULT_MAX_BYTES, watch);
            if (format.isExport()) {
                run.begin(store.begin(product, ColumnPlan.Format.BALLAST, own, keep));
                TableReader.json(source, (line, row) -> run.take(line, row, watch, seen));
            } else {
                TableReader.csv(
                        source,
                        headings -> {
                            ColumnPlan plan = run.plan(headings, format, request.options(), mappings);
                            run.begin(store.begin(product, plan.format(), own, keep));
                            return plan;
                        },
                        (line, row) -> run.take(line, row, watch, seen));
            }
            run.end();
            return run;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The pass over one file. */
    private static final class Run {

        private final Refusals refusals = new Refusals();
        private ChosenColumns chosen = ChosenColumns.NOTHING;
        private @Nullable ColumnPlan plan;
        private @Nullable TablePass pass;

        ColumnPlan plan(List<String> headings, TableFormat format, Map<String, String> options, KeptMappings mappings) {
            ColumnPlan.Format who = format.writer(headings, ChosenColumns.isNamedIn(options));
            if (who != ColumnPlan.Format.BALLAST) {
                chosen = ChosenColumns.of(headings, options, mappings);
            }
            ColumnPlan found = ColumnPlan.of(who, headings, chosen.all());
            plan = found;
            return found;
        }

        void begin(TablePass begun) {
            pass = begun;
        }

        void end() {
            if (pass != null) {
                pass.end();
            }
        }

        void take(long line, ItemLine row, ImportWatch watch, Consumer<ItemLine> seen) {
            if (watch.cancelled()) {
                throw new ImportCancelled();
            }
            if (!row.cells().isEmpty() && pass != null) {
                pass.take(line, row, refusals, seen);
            }
        }

        ImportResult result() {
            TablePass done = pass;
            return new ImportResult(
                    done == null ? 0 : done.stored(),
                    done == null ? 0 : done.unchanged(),
                    refusals.kept(),
                    refusals.count(),
                    List.of(),
                    List.of());
        }
    }
}
