package app.ballast.backlog;

import app.ballast.backlog.github.ImportedIssue;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Where an item was kept before; all null and without labels where it was logged here.
 *
 * @param externalId tells it from all others of its source in the product
 */
@Embeddable
record ItemSource(
        @Nullable String source,
        @Nullable String externalId,
        @Nullable String externalUrl,
        String importedLabels) {

    static final ItemSource HERE = new ItemSource(null, null, null, "");
    private static final int LONGEST_LABELS = 4_000;

    static ItemSource of(String source, String externalId, ImportedIssue issue) {
        return new ItemSource(
                source, externalId, issue.url(), shortened(String.join(", ", issue.labels()), LONGEST_LABELS));
    }

    static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
