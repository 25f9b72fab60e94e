package app.ballast.backlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.ballast.common.DomainException;
import app.ballast.common.importing.ImportCancelled;
import app.ballast.common.importing.ImportFile;
import app.ballast.common.importing.ImportOption;
import app.ballast.common.importing.ImportPreview;
import app.ballast.common.importing.ImportRequest;
import app.ballast.common.importing.ImportResult;
import app.ballast.common.importing.ImportWatch;
import app.ballast.people.Role;
import app.ballast.support.ActingAs;
import app.ballast.support.RealFiles;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class WorkItemImporterTest extends BacklogTest {

    @Autowired
    private WorkItemImporter importer;

    @Test
    void previewAndImportGiveTheSameResultAndOnlyTheImportStores() {
        ImportPreview preview = preview(sample(), Map.of());
        assertThat(all()).isZero();
        ImportResult stored = store(sample(), Map.of());
        assertThat(stored).isEqualTo(preview.result());
        assertThat(stored.stored()).isEqualTo(all()).isPositive();
        assertThat(stored.refusedCount()).isPositive();
    }

    @Test
    void closedIssuesArriveAsDoneAndOpenOnesWaitForTriage() {
        store(sample(), Map.of());
        WorkItemDetails closed = named("Export loses the last row");
        assertThat(closed.status()).isEqualTo(Status.DONE);
        assertThat(closed.kind()).isEqualTo(Kind.STABILITY);
        assertThat(closed.doneAt()).hasToString("2026-02-01T08:30:00Z");
        assertThat(closed.createdAt()).hasToString("2026-01-05T10:00:00Z");
        assertThat(closed.reporterName()).isEqualTo("ada");
        assertThat(closed.importedLabels()).isEqualTo("type: bug, enhancement");
        assertThat(closed.externalUrl()).isEqualTo("https://github.com/example/shop/issues/12");
        assertThat(named("Dark mode").status()).isEqualTo(Status.NEW);
    }

    @Test
    void theSameFileTwiceChangesNothingAndAPersonsEditStays() {
        ImportResult first = store(sample(), Map.of());
        WorkItemDetails item = named("Dark mode");
        product.run(() -> backlog.edit(item.id(), item.version(), titled(item.edit(), "Dark pages")));
        ImportResult second = store(sample(), Map.of());
        assertThat(second.stored()).isZero();
        assertThat(second.unchanged()).isEqualTo(first.stored());
        assertThat(now(item).title()).isEqualTo("Dark pages");
        assertThat(all()).isEqualTo(first.stored());
    }

    @Test
    void anIssueThatIsTwiceInAFileIsStoredOnce() {
        ImportResult result = store(issues(issue(1, "One"), issue(1, "One"), issue(2, "Two")), Map.of());
        assertThat(result.stored()).isEqualTo(2);
        assertThat(result.unchanged()).isEqualTo(1);
    }

    @Test
    void aPersonChoosesTheKindOfThoseThatShareASign() {
        InputStream file = sample();
        ImportOption option = preview(file, Map.of()).options().stream()
                .filter(choice -> choice.name().equals("kind-of-label-type: bug"))
                .findFirst()
                .orElseThrow();
        assertThat(option.choices().getFirst().value()).isEqualTo("STABILITY");
        store(sample(), Map.of(option.name(), "TECH_DEBT"));
        assertThat(named("Export loses the last row").kind()).isEqualTo(Kind.TECH_DEBT);
    }

    @Test
    void aTitleThatIsTooLongGoesOnInTheDescription() {
        String title = "x".repeat(240);
        store(issues(issue(1, title)), Map.of());
        WorkItemDetails item = viewer.call(() -> backlog.details(new ItemKey("CHK", 1)));
        assertThat(item.title()).hasSize(200).endsWith("…");
        assertThat(item.edit().description()).startsWith(title);
    }

    @Test
    void aCancelledImportStoresNothing() {
        StringBuilder many = new StringBuilder();
        for (int i = 1; i <= 450; i++) {
            many.append(i == 1 ? "" : ",").append(issue(i, "Item " + i));
        }
        int[] asked = {0};
        ImportWatch watch = ImportWatch.of(bytes -> {}, () -> ++asked[0] > 3);
        assertThatThrownBy(() -> product.call(() -> run(issues(many.toString()), Map.of(), watch)))
                .isInstanceOf(ImportCancelled.class);
        assertThat(all()).isZero();
    }

    @Test
    void whoAnswersForNeitherSideImportsNothing() {
        assertThatThrownBy(() -> viewer.call(() -> run(sample(), Map.of(), ImportWatch.NONE)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aProductThatTheAskerDoesNotSeeIsNotThere() {
        secretOf(ActingAs.somebody(people, "Insider", Role.PRODUCT));
        DomainException missing = catchThrowableOfType(
                DomainException.class,
                () -> product.call(() -> {
                    try (ImportFile file = ImportFile.keep(sample(), "issues.json")) {
                        return importer.store(new ImportRequest("SEC", file, Map.of()), ImportWatch.NONE);
                    }
                }));
        assertThat(missing.sort()).isEqualTo(DomainException.Sort.NOT_FOUND);
    }

    @Test
    void aRealListOfIssuesGoesInAndInAgain() {
        ImportResult first = store(RealFiles.open("github-issues.json"), Map.of());
        assertThat(first.stored()).isPositive();
        ImportResult second = store(RealFiles.open("github-issues.json"), Map.of());
        assertThat(second.stored()).isZero();
        assertThat(second.unchanged()).isEqualTo(first.stored() + first.unchanged());
    }

    private ImportPreview preview(InputStream stream, Map<String, String> options) {
        return product.call(() -> {
            try (ImportFile file = ImportFile.keep(stream, "issues.json")) {
                return importer.preview(new ImportRequest("CHK", file, options), ImportWatch.NONE);
            }
        });
    }

    private ImportResult store(InputStream stream, Map<String, String> options) {
        return product.call(() -> run(stream, options, ImportWatch.NONE));
    }

    private ImportResult run(InputStream stream, Map<String, String> options, ImportWatch watch) {
        try (ImportFile file = ImportFile.keep(stream, "issues.json")) {
            return importer.store(new ImportRequest("CHK", file, options), watch);
        }
    }

    private WorkItemDetails named(String title) {
        BacklogFilter filter =
                new BacklogFilter(title, java.util.Set.of(), java.util.Set.of(), java.util.Set.of(), null);
        return viewer.call(() -> backlog.details(
                backlog.find(filter, BacklogSort.NEWEST_CHANGE, 0, 1).getFirst().key()));
    }

    private long all() {
        return viewer.call(() -> backlog.count(BacklogFilter.ALL));
    }

    private static InputStream sample() {
        return Objects.requireNonNull(WorkItemImporterTest.class.getResourceAsStream("/github/issues.json"));
    }

    private static InputStream issues(String... issues) {
        return new ByteArrayInputStream(("[" + String.join(",", issues) + "]").getBytes(StandardCharsets.UTF_8));
    }

    private static String issue(int number, String title) {
        return """
                {"number": %d, "title": "%s", "html_url": "https://github.com/example/shop/issues/%d",
                 "state": "open", "user": {"login": "ada"}, "assignees": [], "labels": [], "body": null,
                 "created_at": "2026-01-05T10:00:00Z", "updated_at": "2026-01-05T10:00:00Z", "closed_at": null}""".formatted(number, title, number);
    }
}
