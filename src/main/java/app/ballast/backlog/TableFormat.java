package app.ballast.backlog;

import app.ballast.backlog.exchange.ColumnPlan;
import app.ballast.common.DomainException;
import app.ballast.common.importing.ImportRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a file of items is written as: said by the request, else by the type of its content, else seen in its first
 * characters.
 *
 * @param said {@code csv}, {@code jira}, {@code json} or {@code github}; empty where the request says nothing
 * @param isJson whether it is JSON
 * @param isExport whether an export of Ballast wrote it as JSON
 */
record TableFormat(String said, boolean isJson, boolean isExport) {

    private static final String FORMAT = "format";
    /** The option that says what the content is called by who sends it. */
    private static final String TYPE = "type";

    private static final String CSV = "csv";
    private static final String JIRA = "jira";
    private static final String JSON = "json";
    private static final Set<String> SAID = Set.of(CSV, JIRA, JSON, IssueBatches.SOURCE);
    private static final int SEEN = 200_000;

    /** @throws DomainException INVALID where the format is none that there is */
    static TableFormat of(ImportRequest request) {
        Map<String, String> options = request.options();
        String said = options.getOrDefault(FORMAT, "");
        if (!said.isEmpty() && !SAID.contains(said)) {
            throw DomainException.invalid(
                    FORMAT, "backlog.import.error.format", said, String.join(", ", List.of(CSV, JIRA, JSON, "github")));
        }
        String start = start(request);
        boolean json =
                switch (said.isEmpty() ? options.getOrDefault(TYPE, "") : said) {
                    case CSV, JIRA -> false;
                    case JSON, IssueBatches.SOURCE -> true;
                    default -> start.startsWith("[") || start.startsWith("{");
                };
        boolean export = json
                && !said.equals(IssueBatches.SOURCE)
                && start.startsWith("[")
                && start.contains("\"key\"")
                && start.contains("\"customerReason\"");
        return new TableFormat(said, json, export);
    }

    private static String start(ImportRequest request) {
        try (InputStream file = request.file().open()) {
            return new String(file.readNBytes(SEEN), StandardCharsets.UTF_8)
                    .replace("\uFEFF", "")
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it is a table, and not GitHub's list. */
    boolean isTable() {
        return !isJson || isExport;
    }

    /** Who wrote a table with these headings; what Ballast wrote is a table like any other where columns are named. */
    ColumnPlan.Format writer(List<String> headings, boolean named) {
        if (said.equals(JIRA)) {
            return ColumnPlan.Format.JIRA;
        }
        ColumnPlan.Format seen = ColumnPlan.recognise(headings);
        boolean plain = seen == ColumnPlan.Format.JIRA ? said.equals(CSV) : named;
        return plain ? ColumnPlan.Format.CSV : seen;
    }
}
