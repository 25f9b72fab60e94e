package app.ballast.backlog.github;

import app.ballast.common.importing.Refusal;
import app.ballast.common.importing.RefusedCell;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes an issue of one entry of the list, or says which of its members is wrong. */
final class IssueEntry {

    private static final String GHOST = "ghost";

    private final EntryMembers members;

    IssueEntry(EntryMembers members) {
        this.members = members;
    }

    ImportedIssue issue() throws RefusedCell {
        members.checkObject();
        long number = members.number();
        String title = title();
        String body = body();
        String author = members.text("user", "login").strip();
        List<String> labels = members.names("labels", "name");
        Instant createdAt = members.time("created_at");
        Instant updatedAt = members.optionalTime("updated_at");
        return new ImportedIssue(
                number,
                cut(title),
                title.length() > ImportedIssue.LONGEST_TITLE,
                body,
                author.isEmpty() ? GHOST : author,
                members.names("assignees", "login"),
                labels,
                createdAt,
                updatedAt == null ? createdAt : updatedAt,
                closedAt(createdAt),
                url(),
                KindSuggestion.of(labels, title, body));
    }

    private String title() throws RefusedCell {
        String title = members.text("title").replaceAll("\\s+", " ").strip();
        if (title.isEmpty()) {
            throw members.refused("title", "import.why.missing");
        }
        return title;
    }

    private static String cut(String title) {
        if (title.length() <= ImportedIssue.LONGEST_TITLE) {
            return title;
        }
        int end = ImportedIssue.LONGEST_TITLE - 1;
        return title.substring(0, Character.isHighSurrogate(title.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    private String body() throws RefusedCell {
        String body = members.text("body");
        if (body.length() > ImportedIssue.LONGEST_BODY) {
            throw members.refused("body", "import.why.too-long", body.length(), ImportedIssue.LONGEST_BODY);
        }
        return body;
    }

    private @Nullable Instant closedAt(Instant createdAt) throws RefusedCell {
        String state = members.text("state");
        return switch (state) {
            case "open" -> null;
            case "closed" -> {
                Instant closedAt = members.time("closed_at");
                if (closedAt.isBefore(createdAt)) {
                    throw members.refused(
                            "closed_at", "import.why.closed-before", closedAt.toString(), createdAt.toString());
                }
                yield closedAt;
            }
            default -> throw members.refused("state", "import.why.state", Refusal.shown(state));
        };
    }

    private @Nullable String url() throws RefusedCell {
        String url = members.text("html_url").strip();
        if (!url.isEmpty() && !url.startsWith("https://") && !url.startsWith("http://")) {
            throw members.refused("html_url", "import.why.address", Refusal.shown(url));
        }
        return url.isEmpty() ? null : url;
    }
}
