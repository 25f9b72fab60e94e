package app.ballast.backlog.github;

import app.ballast.common.importing.ImportProblem;
import app.ballast.common.importing.ImportSource;
import app.ballast.common.importing.Refusal;
import app.ballast.common.importing.RefusedCell;
import app.ballast.common.importing.RowSink;
import app.ballast.common.importing.StrictText;
import java.time.Instant;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what GitHub's REST API answers as the list of issues: a JSON array of objects, or several one after the other, as a client
 * that follows the pages writes them. Holds one issue at a time. Pull requests, which GitHub lists among issues, are left out and
 * counted.
 */
public final class GitHubIssuesReader {

    private final JsonMapper mapper = JsonMapper.builder().build();
    private final Instant now;

    /** @param now the present; issues from more than a day later are refused */
    public GitHubIssuesReader(Instant now) {
        this.now = now;
    }

    /**
     * Reads the whole file.
     *
     * @return what was handed to the sink, refused and left out
     * @throws ImportProblem where the file as a whole cannot be taken: empty, binary, too large, not UTF-8, not a JSON array, broken
     *     off in the middle, or without a single entry; the sink may have been handed issues by then
     */
    public GitHubTally read(ImportSource source, RowSink<ImportedIssue> good, Consumer<Refusal> refused) {
        try (JsonParser json = mapper.createParser(StrictText.open(source))) {
            Entries entries = new Entries(json, good, refused);
            entries.read();
            return entries.tally();
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new ImportProblem(Math.max(line, 1), "import.why.json", e.getOriginalMessage());
        }
    }

    /** The pass over one file. */
    private final class Entries {

        private final JsonParser json;
        private final RowSink<ImportedIssue> good;
        private final Consumer<Refusal> refused;
        private long taken;
        private long refusals;
        private long pullRequests;

        Entries(JsonParser json, RowSink<ImportedIssue> good, Consumer<Refusal> refused) {
            this.json = json;
            this.good = good;
            this.refused = refused;
        }

        void read() {
            JsonToken token = json.nextToken();
            if (token == null) {
                throw new ImportProblem("import.problem.empty");
            }
            for (; token != null; token = json.nextToken()) {
                if (token != JsonToken.START_ARRAY) {
                    throw new ImportProblem(line(), "import.why.issues");
                }
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    long line = line();
                    entry(line, json.readValueAsTree());
                }
            }
            if (count() == 0) {
                throw new ImportProblem("import.problem.no-issues");
            }
        }

        private void entry(long line, JsonNode entry) {
            if (entry.has("pull_request")) {
                pullRequests++;
                return;
            }
            try {
                ImportedIssue issue = new IssueEntry(new EntryMembers(entry, count() + 1, now)).issue();
                good.take(line, issue);
                taken++;
            } catch (RefusedCell e) {
                refusals++;
                refused.accept(e.on(line));
            }
        }

        private long count() {
            return taken + refusals + pullRequests;
        }

        private long line() {
            return Math.max(json.currentTokenLocation().getLineNr(), 1);
        }

        GitHubTally tally() {
            return new GitHubTally(taken, refusals, pullRequests);
        }
    }
}
