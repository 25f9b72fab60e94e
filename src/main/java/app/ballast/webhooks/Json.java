package app.ballast.webhooks;

import app.ballast.common.DomainException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads fields of a delivery, and names the one that is missing or makes no sense. */
final class Json {

    private static final DateTimeFormatter SPACED = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss Z", Locale.ROOT);
    private static final String UTC = " UTC";
    private static final int SHORT = 8;
    private static final int LONGEST_REVISION = 100;
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST = 150;
    private static final String BRANCH = "refs/heads/";

    private Json() {}

    static JsonNode read(byte[] body) {
        JsonNode read;
        try {
            read = JsonMapper.shared().readTree(body);
        } catch (JacksonException e) {
            throw DomainException.invalid("body", "webhooks.error.json");
        }
        if (!read.isObject()) {
            throw DomainException.invalid("body", "webhooks.error.json");
        }
        return read;
    }

    /** The text or number at a JSON pointer; empty where there is none. */
    static String optional(JsonNode body, String pointer) {
        JsonNode at = body.at(pointer);
        return at.isString() || at.isNumber() ? at.asString().strip() : "";
    }

    static String text(JsonNode body, String pointer) {
        String text = optional(body, pointer);
        if (text.isEmpty()) {
            throw DomainException.invalid(pointer, "webhooks.error.field", pointer);
        }
        return text;
    }

    /** As {@link #text}, in small letters. */
    static String small(JsonNode body, String pointer) {
        String text = text(body, pointer).toLowerCase(Locale.ROOT);
        if (text.length() > LONGEST_NAME) {
            throw DomainException.invalid(pointer, "webhooks.error.field", pointer);
        }
        return text;
    }

    /** A moment, as ISO 8601 or as GitLab writes it: "2026-11-22 10:00:00 +0100". */
    static Instant moment(JsonNode body, String pointer) {
        String text = text(body, pointer);
        String spaced = text.endsWith(UTC) ? text.substring(0, text.length() - UTC.length()) + " +0000" : text;
        try {
            return text.indexOf(' ') < 0
                    ? OffsetDateTime.parse(text).toInstant()
                    : OffsetDateTime.parse(spaced, SPACED).toInstant();
        } catch (DateTimeException e) {
            throw DomainException.invalid(pointer, "webhooks.error.moment", pointer, text);
        }
    }

    /** "main @ 0123abcd". */
    static String label(String ref, String revision) {
        String start = revision.substring(0, Math.min(SHORT, revision.length()));
        if (ref.isEmpty() || ref.equals(revision)) {
            return start;
        }
        String name = ref.substring(0, Math.min(LONGEST, ref.length()));
        return start.isEmpty() ? name : name + " @ " + start;
    }

    /** The commits of a push; both platforms name them alike. */
    static Told pushed(JsonNode body, String project, String mainBranch) {
        String ref = text(body, "/ref");
        if (!ref.equals(BRANCH + mainBranch)) {
            return new Told.Nothing(project, ref);
        }
        List<Told.Commit> commits = new ArrayList<>();
        for (JsonNode commit : body.path("commits")) {
            String revision = text(commit, "/id");
            if (revision.length() > LONGEST_REVISION) {
                throw DomainException.invalid("/id", "webhooks.error.field", "/id");
            }
            commits.add(new Told.Commit(revision, moment(commit, "/timestamp")));
        }
        return new Told.Pushed(project, commits);
    }
}
