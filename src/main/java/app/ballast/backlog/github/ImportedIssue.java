package app.ballast.backlog.github;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One issue, as GitHub tells it and ready to become a work item.
 *
 * @param number its number in its repository, from 1
 * @param title 1 to {@link #LONGEST_TITLE} characters, on one line
 * @param titleCut whether the title was longer and its end was cut off
 * @param body Markdown, at most {@link #LONGEST_BODY} characters; empty where there is none
 * @param author the login of who opened it; {@code ghost}, as on GitHub, where the account is gone
 * @param assignees logins
 * @param labels names
 * @param closedAt when it was closed, or null while it is open
 * @param url its page, http or https, or null where the file has none
 * @param suggestion the kind that it seems to be
 */
public record ImportedIssue(
        long number,
        String title,
        boolean titleCut,
        String body,
        String author,
        List<String> assignees,
        List<String> labels,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant closedAt,
        @Nullable String url,
        KindSuggestion suggestion) {

    /** The longest title that is kept whole. */
    public static final int LONGEST_TITLE = 255;

    /** The longest body that is taken. GitHub itself takes 65,536. */
    public static final int LONGEST_BODY = 100_000;

    public ImportedIssue {
        assignees = List.copyOf(assignees);
        labels = List.copyOf(labels);
    }

    /** Closed issues arrive as done. */
    public boolean closed() {
        return closedAt != null;
    }
}
