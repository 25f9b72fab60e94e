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
import app.ballast.common.importing.Refusals;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductRef;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Brings items from tables: what an export of Ballast wrote, Jira's CSV, and any CSV whose columns somebody names. */
@Component
class TableImport {

    private static final String NONE = "-";

    private final ItemChecks checks;
    private final PortfolioService portfolio;
    private final TableStore store;

    TableImport(ItemChecks checks, PortfolioService portfolio, TableStore store) {
        this.checks = checks;
        this.portfolio = portfolio;
        this.store = store;
    }

    /** Whether a file is a table and not GitHub's list: said by the request, else seen in its first characters. */
    static boolean takes(ImportRequest request) {
        String format = request.options().getOrDefault("format", "");
        if (!format.isEmpty()) {
            return !format.equals(IssueBatches.SOURCE);
        }
        String start = start(request);
        return !start.startsWith("[") && !start.startsWith("{") || isExport(start);
    }

    private static boolean isExport(String start) {
        return start.startsWith("[") && start.contains("\"key\"") && start.contains("\"customerReason\"");
    }

    private static String start(ImportRequest request) {
        try (InputStream file = request.file().open()) {
            return new String(file.readNBytes(200_000), java.nio.charset.StandardCharsets.UTF_8)
                    .replace("\uFEFF", "")
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ImportPreview preview(ImportRequest request, ImportWatch watch) {
        List<List<String>> sample = new ArrayList<>();
        Run run = run(request, watch, false, line -> {
            if (sample.size() < ImportSample.MOST) {
                sample.add(Stream.of(
                                ItemColumn.KEY,
                                ItemColumn.TITLE,
                                ItemColumn.KIND,
                                ItemColumn.REPORTER,
                                ItemColumn.LABELS)
                        .map(line::cell)
                        .toList());
            }
        });
        List<ImportFact> facts = new ArrayList<>();
        if (!run.batches.unknown().isEmpty()) {
            facts.add(ImportFact.of(
                    "backlog.import.fact.unknown",
                    run.batches.unknown().size(),
                    String.join(", ", run.batches.unknown().stream().limit(10).toList())));
        }
        return new ImportPreview(run.result(), facts, new ImportSample(WorkItemImporter.COLUMNS, sample), options(run));
    }

    ImportResult store(ImportRequest request, ImportWatch watch) {
        return run(request, watch, true, line -> {}).result();
    }

    /** One choice for each column of a table that nobody knows. */
    private static List<ImportOption> options(Run run) {
        if (run.plan == null || run.plan.format() != ColumnPlan.Format.CSV) {
            return List.of();
        }
        return ColumnPlan.CHOSEN.stream()
                .map(column -> {
                    List<Integer> places = run.plan.columns().getOrDefault(column, List.of());
                    String present = places.isEmpty() ? NONE : run.headings.get(places.getFirst());
                    List<ImportOption.Choice> choices = Stream.concat(
                                    Stream.of(present),
                                    Stream.concat(
                                                    Stream.of(NONE),
                                                    run.headings.stream().limit(400))
                                            .filter(heading -> !heading.equals(present) && !heading.isBlank())
                                            .distinct())
                            .map(heading -> new ImportOption.Choice(
                                    heading,
                                    heading.equals(NONE)
                                            ? ImportFact.of("backlog.none")
                                            : ImportFact.of("backlog.import.column.named", heading)))
                            .toList();
                    return new ImportOption(
                            ColumnPlan.OPTION + column.code(),
                            ImportFact.of("backlog.import.column.of." + column.code()),
                            choices);
                })
                .toList();
    }

    private Run run(ImportRequest request, ImportWatch watch, boolean keep, Consumer<ItemLine> seen) {
        ProductRef product =
                checks.openProduct(portfolio.product(request.productKey()).id());
        Run run = new Run();
        String start = start(request);
        String format = request.options().getOrDefault("format", "");
        try (InputStream file = request.file().open()) {
            ImportSource source = new ImportSource(file, ImportSource.DEFAULT_MAX_BYTES, watch);
            if (isExport(start)) {
                run.begin(store.begin(product, ColumnPlan.Format.BALLAST, keep));
                TableReader.json(source, (line, row) -> run.take(line, row, watch, seen));
            } else {
                TableReader.csv(
                        source,
                        headings -> {
                            ColumnPlan.Format who =
                                    format.equals("jira") ? ColumnPlan.Format.JIRA : ColumnPlan.recognise(headings);
                            run.headings = headings;
                            run.plan = ColumnPlan.of(who, headings, request.options());
                            run.begin(store.begin(product, who, keep));
                            return run.plan;
                        },
                        (line, row) -> run.take(line, row, watch, seen));
            }
            run.batches.end();
            return run;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The pass over one file. */
    private static final class Run {

        private final Refusals refusals = new Refusals();
        private List<String> headings = List.of();
        private @org.jspecify.annotations.Nullable ColumnPlan plan;
        private TableStore.Batches batches = TableStore.Batches.NONE;

        void begin(TableStore.Batches begun) {
            batches = begun;
        }

        void take(long line, ItemLine row, ImportWatch watch, Consumer<ItemLine> seen) {
            if (watch.cancelled()) {
                throw new ImportCancelled();
            }
            if (!row.cells().isEmpty()) {
                batches.take(line, row, refusals, seen);
            }
        }

        ImportResult result() {
            return new ImportResult(
                    batches.stored(), batches.unchanged(), refusals.kept(), refusals.count(), List.of(), List.of());
        }
    }
}
