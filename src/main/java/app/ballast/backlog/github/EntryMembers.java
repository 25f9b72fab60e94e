package app.ballast.backlog.github;

import app.ballast.common.importing.ImportFact;
import app.ballast.common.importing.Refusal;
import app.ballast.common.importing.RefusedCell;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The members of one entry of the list, checked; refusals name the entry, since a file may have all of them on one line. */
final class EntryMembers {

    private static final String NUMBER = "number";
    private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);

    private final JsonNode entry;
    private final long position;
    private final Instant latest;

    /** @param position the entry's place in the file, from 1 */
    EntryMembers(JsonNode entry, long position, Instant now) {
        this.entry = entry;
        this.position = position;
        this.latest = now.plus(CLOCKS_DIFFER);
    }

    /** @param key of the reason, with its arguments */
    RefusedCell refused(String field, String key, Object... arguments) {
        JsonNode number = entry.path(NUMBER);
        ImportFact why = ImportFact.of(key, arguments);
        return number.isIntegralNumber()
                ? new RefusedCell(field, "import.why.issue", number.asString(), why)
                : new RefusedCell(field, "import.why.entry", position, why);
    }

    void checkObject() throws RefusedCell {
        if (!entry.isObject()) {
            throw refused(Refusal.WHOLE_LINE, "import.why.no-object");
        }
    }

    long number() throws RefusedCell {
        JsonNode number = entry.path(NUMBER);
        if (!number.isIntegralNumber() || !number.canConvertToLong() || number.longValue() < 1) {
            throw refused(NUMBER, "import.why.no-issue");
        }
        return number.longValue();
    }

    /** The text of a member, empty where it is missing or null. */
    String text(String field) throws RefusedCell {
        return text(field, entry.path(field));
    }

    /** The text of an object's member, empty where either is missing or null. */
    String text(String field, String member) throws RefusedCell {
        return text(field, entry.path(field).path(member));
    }

    /** The names in a list of strings, or of objects with this member. */
    List<String> names(String field, String member) throws RefusedCell {
        List<String> names = new ArrayList<>();
        for (JsonNode item : entry.path(field)) {
            String name = text(field, item.isObject() ? item.path(member) : item);
            if (!name.isBlank()) {
                names.add(name.strip());
            }
        }
        return names;
    }

    Instant time(String field) throws RefusedCell {
        Instant time = optionalTime(field);
        if (time == null) {
            throw refused(field, "import.why.missing");
        }
        return time;
    }

    @Nullable
    Instant optionalTime(String field) throws RefusedCell {
        String text = text(field);
        if (text.isEmpty()) {
            return null;
        }
        try {
            Instant time = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
            if (time.isAfter(latest)) {
                throw refused(field, "import.why.future", Refusal.shown(text));
            }
            return time;
        } catch (DateTimeParseException e) {
            throw refused(field, "import.why.no-time", Refusal.shown(text));
        }
    }

    private String text(String field, JsonNode node) throws RefusedCell {
        if (node.isMissingNode() || node.isNull()) {
            return "";
        }
        if (!node.isString()) {
            throw refused(field, "import.why.no-text");
        }
        String text = node.stringValue();
        if (text.codePoints().anyMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE)) {
            throw refused(field, "import.why.character");
        }
        return text;
    }
}
