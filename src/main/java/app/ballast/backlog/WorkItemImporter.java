package app.ballast.backlog;

import app.ballast.backlog.github.GitHubIssuesReader;
import app.ballast.backlog.github.GitHubTally;
import app.ballast.backlog.github.ImportedIssue;
import app.ballast.common.access.Anyone;
import app.ballast.common.access.EitherSide;
import app.ballast.common.importing.ImportFact;
import app.ballast.common.importing.ImportPreview;
import app.ballast.common.importing.ImportRequest;
import app.ballast.common.importing.ImportResult;
import app.ballast.common.importing.ImportSample;
import app.ballast.common.importing.ImportSource;
import app.ballast.common.importing.ImportWatch;
import app.ballast.common.importing.Importer;
import app.ballast.common.importing.Refusals;
import app.ballast.people.Role;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductRef;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings GitHub's issues into the queue. Open ones wait for triage, closed ones arrive as done. An issue that was brought
 * before is left as it is, whatever has become of it here or there.
 */
@Service
class WorkItemImporter implements Importer {

    static final String KIND = "work-items";

    static final List<String> COLUMNS = List.of(
            "backlog.import.column.number",
            "backlog.import.column.title",
            "backlog.import.column.kind",
            "backlog.import.column.author",
            "backlog.import.column.labels");

    private final WorkItemRepository repository;
    private final EntityManager entities;
    private final ItemNumbers numbers;
    private final ItemChecks checks;
    private final Items items;
    private final PortfolioService portfolio;
    private final ApplicationEventPublisher events;
    private final TableImport tables;
    private final Clock clock;

    WorkItemImporter(
            WorkItemRepository repository,
            EntityManager entities,
            ItemNumbers numbers,
            ItemChecks checks,
            Items items,
            PortfolioService portfolio,
            ApplicationEventPublisher events,
            TableImport tables,
            Clock clock) {
        this.repository = repository;
        this.entities = entities;
        this.numbers = numbers;
        this.checks = checks;
        this.items = items;
        this.portfolio = portfolio;
        this.events = events;
        this.tables = tables;
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
        return "backlog.import.title";
    }

    @Override
    @Anyone
    public Set<String> roles() {
        return Set.of(Role.PRODUCT.name(), Role.TECHNOLOGY.name());
    }

    @Override
    @EitherSide
    @Transactional(readOnly = true)
    public ImportPreview preview(ImportRequest request, ImportWatch watch) {
        TableFormat format = TableFormat.of(request);
        if (format.isTable()) {
            return tables.preview(request, format, watch);
        }
        KindChoices kinds = new KindChoices(request.options());
        List<List<String>> sample = new ArrayList<>();
        Outcome outcome = run(request, watch, (product, batch) -> batch.values().forEach(issue -> {
            Kind kind = kinds.of(issue);
            if (sample.size() < ImportSample.MOST) {
                sample.add(List.of(
                        "#" + issue.number(),
                        issue.title(),
                        kind.code(),
                        issue.author(),
                        String.join(", ", issue.labels())));
            }
        }));
        List<ImportFact> facts = new ArrayList<>(kinds.facts());
        if (outcome.tally().pullRequests() > 0) {
            facts.add(ImportFact.of(
                    "backlog.import.fact.pull-requests", outcome.tally().pullRequests()));
        }
        return new ImportPreview(outcome.result(), facts, new ImportSample(COLUMNS, sample), kinds.options());
    }

    @Override
    @EitherSide
    @Transactional
    public ImportResult store(ImportRequest request, ImportWatch watch) {
        TableFormat format = TableFormat.of(request);
        if (format.isTable()) {
            return tables.store(request, format, watch);
        }
        KindChoices kinds = new KindChoices(request.options());
        return run(request, watch, (product, batch) -> store(product, batch, kinds))
                .result();
    }

    private void store(ProductRef product, Map<String, ImportedIssue> batch, KindChoices kinds) {
        int number = numbers.takeBlock(product.id(), batch.size());
        for (Map.Entry<String, ImportedIssue> entry : batch.entrySet()) {
            ImportedIssue issue = entry.getValue();
            WorkItem item = WorkItem.imported(product, number++, IssueBatches.SOURCE, entry.getKey(), issue);
            item.describe(text(issue, kinds.of(issue)));
            repository.save(item);
            items.record(item, "imported");
            events.publishEvent(new ItemLogged(item.id(), product.id()));
        }
        entities.flush();
        entities.clear();
    }

    /** A title that is too long for a line of the queue goes on in the description. */
    private static WorkItemEdit text(ImportedIssue issue, Kind kind) {
        String title = issue.title();
        String body = issue.body();
        if (title.length() > Limits.TITLE) {
            int end = Limits.TITLE - 1;
            body = title + "\n\n" + body;
            title = title.substring(0, Character.isHighSurrogate(title.charAt(end - 1)) ? end - 1 : end) + "…";
        }
        if (body.length() > Limits.IMPORTED_DESCRIPTION) {
            body = body.substring(0, Limits.IMPORTED_DESCRIPTION);
        }
        return new WorkItemEdit(kind, title, null, null, null, body, "", "", "", "", Plan.NONE);
    }

    private Outcome run(
            ImportRequest request, ImportWatch watch, BiConsumer<ProductRef, Map<String, ImportedIssue>> store) {
        ProductRef product =
                checks.openProduct(portfolio.product(request.productKey()).id());
        IssueBatches batches = new IssueBatches(
                product, watch, ids -> repository.known(product.id().value(), IssueBatches.SOURCE, ids), store);
        Refusals refusals = new Refusals();
        try (InputStream file = request.file().open()) {
            GitHubTally tally = new GitHubIssuesReader(clock.instant())
                    .read(
                            new ImportSource(file, ImportSource.DEFAULT_MAX_BYTES, watch),
                            (line, issue) -> batches.take(issue),
                            refusals);
            batches.flush();
            return new Outcome(
                    tally,
                    new ImportResult(
                            batches.stored(),
                            batches.unchanged(),
                            refusals.kept(),
                            refusals.count(),
                            List.of(),
                            List.of()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How the pass over a file went. */
    private record Outcome(GitHubTally tally, ImportResult result) {}
}
