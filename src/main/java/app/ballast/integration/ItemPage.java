package app.ballast.integration;

import app.ballast.backlog.BacklogRow;
import app.ballast.backlog.WorkItemId;
import app.ballast.common.DomainException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list.
 *
 * @param next cursor of the next page, null at the end
 */
record ItemPage(List<Line> items, @Nullable String next) {

    /**
     * A line of the list.
     *
     * @param held whether the product's error budget policy holds it back
     */
    record Line(
            String key,
            String kind,
            String status,
            String title,
            @Nullable BigDecimal costOfDelay,
            @Nullable BigDecimal score,
            @Nullable BigDecimal effort,
            int votes,
            @Nullable String assignee,
            String reporter,
            Instant createdAt,
            Instant updatedAt,
            boolean held) {

        static Line of(BacklogRow row) {
            return new Line(
                    row.key().toString(),
                    row.kind().name(),
                    row.status().name(),
                    row.title(),
                    row.costOfDelay(),
                    row.score(),
                    row.effort(),
                    row.votes(),
                    row.assignee(),
                    row.reporter(),
                    row.createdAt(),
                    row.updatedAt(),
                    row.held());
        }
    }

    /** @param next where the next page begins, of which there is one where more rows were read than asked for */
    static ItemPage of(List<BacklogRow> rows, int limit, Cursor next) {
        return new ItemPage(
                rows.stream().limit(limit).map(Line::of).toList(), rows.size() > limit ? next.text() : null);
    }

    /**
     * Where a page begins, as an opaque text: behind an item, or in an order of the asker's own after so many.
     *
     * @param last null to begin with the first
     * @param offset 0 where an item is named
     */
    record Cursor(@Nullable WorkItemId last, int offset) {

        private static final Cursor BEGIN = new Cursor(null, 0);
        private static final int RADIX = 36;
        private static final String COUNTED = "~";
        private static final Pattern OFFSET = Pattern.compile("~[0-9]{1,8}");

        static Cursor behind(WorkItemId last) {
            return new Cursor(last, 0);
        }

        Cursor plus(int more) {
            return new Cursor(null, offset + more);
        }

        /** @param counted whether the list has an order of the asker's own */
        static Cursor read(@Nullable String text, boolean counted) {
            if (text == null || text.isEmpty()) {
                return BEGIN;
            }
            try {
                if (counted && OFFSET.matcher(text).matches()) {
                    return new Cursor(null, Integer.parseInt(text.substring(1)));
                }
                if (!counted) {
                    return behind(new WorkItemId(Long.parseLong(text, RADIX)));
                }
            } catch (NumberFormatException e) {
                // Told below, with what else is no cursor.
            }
            throw DomainException.invalid("cursor", "error.api.cursor");
        }

        String text() {
            return last == null ? COUNTED + offset : Long.toString(last.value(), RADIX);
        }
    }
}
