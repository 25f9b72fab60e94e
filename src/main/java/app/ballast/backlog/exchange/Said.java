package app.ballast.backlog.exchange;

import app.ballast.common.importing.RefusedCell;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What people said of an item, as it stands in one cell of a table: JSON, in CSV as text. */
public final class Said {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Said() {}

    /**
     * A comment; the text is Markdown.
     *
     * @param answers place of the comment that it answers among those of the item, from 0; null for none
     * @param resolved who settled the thread that it begins, and when
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Comment(
            String by,
            Instant at,
            String text,
            @Nullable Integer answers,
            @Nullable Instant editedAt,
            @Nullable Vote resolved) {

        public Comment {
            requireAll(by, at, text);
        }
    }

    /** That somebody wants the item. */
    public record Vote(String by, Instant at) {

        public Vote {
            requireAll(by, at);
        }
    }

    /** That a customer asks for the item. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Request(
            String customer,
            @Nullable Long people,
            @Nullable BigDecimal worthPerYear,
            String source,
            @Nullable String link,
            @Nullable String note,
            String by,
            Instant at) {

        public Request {
            requireAll(customer, source, by, at);
        }
    }

    /** What somebody said of an input of the item's score. */
    public record Estimate(String input, BigDecimal value, String by, Instant at) {

        public Estimate {
            requireAll(input, value, by, at);
        }
    }

    /** What the item is to bring about. */
    public record Aim(
            String purpose,
            @Nullable String metric,
            @Nullable BigDecimal target,
            @Nullable LocalDate dueOn,
            String by,
            Instant at) {

        public Aim {
            requireAll(purpose, by, at);
        }
    }

    /** That somebody put the item directly above another. */
    public record Place(String over, String reason, String by, Instant at) {

        public Place {
            requireAll(over, reason, by, at);
        }
    }

    private static void requireAll(Object... values) {
        for (Object value : values) {
            Objects.requireNonNull(value);
        }
    }

    /** A cell that holds all of it; empty for nothing. */
    public static String cell(Collection<?> said) {
        return said.isEmpty() ? "" : JSON.writeValueAsString(said);
    }

    /** A cell that holds it; empty for nothing. */
    public static String cell(@Nullable Object said) {
        return said == null ? "" : JSON.writeValueAsString(said);
    }

    /** What {@link #cell(Collection)} wrote. */
    public static <T> List<T> all(ItemLine line, ItemColumn column, Class<T> type) throws RefusedCell {
        String cell = line.cell(column);
        if (cell.isEmpty()) {
            return List.of();
        }
        try {
            return JSON.readerForListOf(type).<List<T>>readValue(cell).stream()
                    .map(Objects::requireNonNull)
                    .toList();
        } catch (JacksonException | NullPointerException e) {
            throw notOurs(column);
        }
    }

    /** What {@link #cell(Object)} wrote; null for nothing. */
    public static <T> @Nullable T one(ItemLine line, ItemColumn column, Class<T> type) throws RefusedCell {
        String cell = line.cell(column);
        if (cell.isEmpty()) {
            return null;
        }
        try {
            return JSON.readValue(cell, type);
        } catch (JacksonException e) {
            throw notOurs(column);
        }
    }

    private static RefusedCell notOurs(ItemColumn column) {
        return new RefusedCell(column.code(), "backlog.import.why.said");
    }
}
