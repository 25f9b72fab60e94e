package app.ballast.backlog.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ballast.backlog.github.KindSuggestion.Source;
import app.ballast.common.importing.ImportProblem;
import app.ballast.common.importing.ImportSource;
import app.ballast.common.importing.Refusals;
import app.ballast.support.RealFiles;
import app.ballast.support.Sources;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GitHubIssuesReaderTest {

    private static final String OPEN = "\"state\":\"open\",\"created_at\":\"2026-01-05T10:00:00Z\"";

    private final List<ImportedIssue> issues = new ArrayList<>();
    private final List<Long> lines = new ArrayList<>();
    private final Refusals refusals = new Refusals();

    @Test
    void issuesAreTakenAndPullRequestsLeftOut() {
        GitHubTally tally = read(Sources.resource("/github/issues.json"));

        assertThat(tally).isEqualTo(new GitHubTally(2, 7, 1));
        assertThat(lines).containsExactly(2L, 31L);
        assertThat(issues)
                .containsExactly(
                        new ImportedIssue(
                                12,
                                "Export loses the last row",
                                false,
                                "Steps:\n\n```\nexport --all\n```\n@grace, see | this | table |",
                                "ada",
                                List.of("grace", "linus"),
                                List.of("type: bug", "enhancement"),
                                Instant.parse("2026-01-05T10:00:00Z"),
                                Instant.parse("2026-02-01T08:30:00Z"),
                                Instant.parse("2026-02-01T08:30:00Z"),
                                "https://github.com/example/shop/issues/12",
                                new KindSuggestion(SuggestedKind.STABILITY, Source.LABEL, "type: bug")),
                        new ImportedIssue(
                                15,
                                "Dark mode",
                                false,
                                "",
                                "ghost",
                                List.of(),
                                List.of("design"),
                                Instant.parse("2026-01-06T10:00:00Z"),
                                Instant.parse("2026-01-06T10:00:00Z"),
                                null,
                                null,
                                new KindSuggestion(SuggestedKind.FEATURE, Source.NONE, "")));
        assertThat(issues).extracting(ImportedIssue::closed).containsExactly(true, false);
    }

    @Test
    void badEntriesAreRefusedWithLineFieldAndReason() {
        read(Sources.resource("/github/issues.json"));

        assertThat(refusals.kept())
                .extracting(refusal -> refusal.line() + " " + refusal.field())
                .containsExactly(
                        "25 title", "41 line", "42 created_at", "48 closed_at", "55 html_url", "62 number", "68 state");
        assertThat(refusals.kept().get(0).reason()).isEqualTo("issue #14: is missing");
        assertThat(refusals.kept().get(1).reason()).isEqualTo("entry 5: is not an object");
        assertThat(refusals.kept().get(2).reason()).contains("2026-02-31T10:00:00Z");
    }

    @Test
    void longTitlesAreCutAndSaySo() {
        read(Sources.text("[{\"number\":1,\"title\":\"%s\",%s}]".formatted("x".repeat(253) + "\uD83D\uDE00yz", OPEN)));

        assertThat(issues).singleElement().satisfies(issue -> {
            assertThat(issue.title()).isEqualTo("x".repeat(253) + "…");
            assertThat(issue.titleCut()).isTrue();
        });
    }

    @Test
    void bodiesThatAreTooLongAreRefused() {
        String issue = "{\"number\":%d,\"title\":\"t\",\"body\":\"%s\",%s}";
        read(Sources.text("[" + issue.formatted(1, "x".repeat(100_000), OPEN) + ",\n"
                + issue.formatted(2, "x".repeat(100_001), OPEN) + "]"));

        assertThat(issues).extracting(ImportedIssue::number).containsExactly(1L);
        assertThat(refusals.kept()).singleElement().satisfies(refusal -> {
            assertThat(refusal.line()).isEqualTo(2);
            assertThat(refusal.reason()).contains("issue #2").contains("100,001");
        });
    }

    @Test
    void charactersThatCannotBeStoredAreRefused() {
        read(Sources.text("[{\"number\":1,\"title\":\"a\\u0000b\",%s},{\"number\":2,\"title\":\"a\\ud800b\",%s}]"
                .formatted(OPEN, OPEN)));

        assertThat(refusals.kept()).hasSize(2).allMatch(refusal -> refusal.field()
                .equals("title"));
    }

    @Test
    void pagesOneAfterTheOtherAreTaken() {
        String page = "[{\"number\":%d,\"title\":\"t\",%s}]\n";

        assertThat(read(Sources.text(page.formatted(1, OPEN) + "[]" + page.formatted(2, OPEN)))
                        .taken())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"items\": []}", "42", "\"text\"", "null"})
    void anythingButAListIsRefused(String json) {
        assertThatThrownBy(() -> read(Sources.text(json)))
                .isInstanceOf(ImportProblem.class)
                .hasMessageStartingWith("Line 1: a JSON array of issues is expected");
    }

    @Test
    void brokenJsonIsRefusedWithItsLine() {
        assertThatThrownBy(() -> read(Sources.text("[\n{\"number\": 1,\n\"title\" \"x\"}]")))
                .isInstanceOf(ImportProblem.class)
                .hasMessageStartingWith("Line 3: the file is not JSON from here on");
        assertThatThrownBy(() -> read(Sources.text("[\n{\"number\": 1")))
                .isInstanceOf(ImportProblem.class)
                .hasMessageStartingWith("Line 2: ");
        assertThatThrownBy(() -> read(Sources.text("a,b\n1,2\n")))
                .isInstanceOf(ImportProblem.class)
                .hasMessageStartingWith("Line 1: ");
    }

    @Test
    void filesWithoutIssuesAreRefused() {
        assertThatThrownBy(() -> read(Sources.text(" \n "))).hasMessageContaining("empty");
        assertThatThrownBy(() -> read(Sources.text("[]"))).hasMessageContaining("without any issues");
    }

    @Test
    void latinBytesAreRefusedWithTheirLine() {
        byte[] bytes = "[\n{\"number\": 1,\n\"title\": \"Caf\u00e9\"}]".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> read(Sources.bytes(bytes)))
                .isInstanceOf(ImportProblem.class)
                .hasMessageStartingWith("Line 3: the byte E9 is not UTF-8");
    }

    @Test
    void theRealFileIsTakenWhole() {
        GitHubTally tally = read(ImportSource.of(RealFiles.open("github-issues.json")));

        assertThat(tally).isEqualTo(new GitHubTally(202, 0, 0));
        assertThat(issues).filteredOn(ImportedIssue::closed).hasSize(201);
        assertThat(issues)
                .filteredOn(issue -> issue.labels().contains("editorial"))
                .hasSize(24)
                .allMatch(issue -> issue.suggestion().kind() == SuggestedKind.TECH_DEBT);
        assertThat(issues).noneMatch(ImportedIssue::titleCut).allMatch(issue -> issue.url() != null);
    }

    private GitHubTally read(ImportSource source) {
        return new GitHubIssuesReader(Instant.parse("2026-07-01T00:00:00Z"))
                .read(
                        source,
                        (line, issue) -> {
                            lines.add(line);
                            issues.add(issue);
                        },
                        refusals);
    }
}
