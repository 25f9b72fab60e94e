package app.ballast.backlog.exchange;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A column of a table of items, in the order in which they stand. */
public enum ItemColumn {
    KEY("key"),
    PRODUCT("product"),
    KIND("kind"),
    STATUS("status"),
    TITLE("title"),
    SERVICE("service"),
    EFFORT("effort", Type.NUMBER),
    MOSCOW("moscow"),
    COST_OF_DELAY("costOfDelay", Type.NUMBER),
    SCORE("score", Type.NUMBER),
    ASSIGNEE("assignee"),
    REPORTER("reporter"),
    RELEASE("release"),
    DUE_ON("dueOn"),
    DEADLINE_PENALTY("deadlinePenalty", Type.NUMBER),
    LABELS("labels", Type.LIST),
    PARENT("parent"),
    BLOCKED_BY("blockedBy", Type.LIST),
    VOTES("votes", Type.NUMBER),
    CREATED("createdAt"),
    UPDATED("updatedAt"),
    DECIDED("decidedAt"),
    DONE("doneAt"),
    SNOOZED_UNTIL("snoozedUntil"),
    DECLINE_REASON("declineReason"),
    MERGED_INTO("mergedInto"),
    EXTERNAL_URL("externalUrl"),
    DESCRIPTION("description"),
    AUDIENCE("audience"),
    CUSTOMER_REASON("customerReason"),
    FEASIBILITY("feasibility"),
    ACCEPTANCE_CRITERIA("acceptanceCriteria"),
    OUTCOME("outcome", Type.SAID),
    PLACE("place", Type.SAID),
    ESTIMATES("estimates", Type.SAID),
    REQUESTS("requests", Type.SAID),
    VOTERS("voters", Type.SAID),
    COMMENTS("comments", Type.SAID);

    /** What a column holds. */
    enum Type {
        TEXT,
        NUMBER,
        LIST,
        /** JSON that {@link Said} writes. */
        SAID
    }

    private final String code;
    private final Type type;

    ItemColumn(String code) {
        this(code, Type.TEXT);
    }

    ItemColumn(String code, Type type) {
        this.code = code;
        this.type = type;
    }

    /** Its heading, and its name in JSON. */
    public String code() {
        return code;
    }

    Type type() {
        return type;
    }

    /** The column with this heading, whatever the case of its letters. */
    public static Optional<ItemColumn> find(String heading) {
        String wanted = heading.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(column -> column.code.toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst();
    }
}
