package app.ballast.backlog.filter;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The words of the filter language, one entry each: what values a word takes, and where an item keeps them. A word that
 * is added here is read, written, completed and asked for without another line.
 */
public enum FilterWord {
    TEXT(ValueType.TEXT),
    KIND(ValueType.KIND, "w.kind"),
    PRODUCT(ValueType.PRODUCT, "w.productId"),
    SERVICE(ValueType.SERVICE, "w.serviceId"),
    STATUS(ValueType.STATUS, "w.status"),
    ASSIGNEE(ValueType.PERSON, "w.assigneeId"),
    REPORTER(ValueType.PERSON, "w.reporterId"),
    /** Who works on it or logged it. */
    PERSON(ValueType.PERSON, "w.assigneeId", "w.reporterId"),
    /** Money by week and person-week. */
    SCORE(ValueType.NUMBER, "w.score"),
    /** Cost of delay: money by week. */
    COST(ValueType.NUMBER, "w.costOfDelay"),
    MOSCOW(ValueType.MOSCOW, "w.moscow"),
    EFFORT(ValueType.NUMBER, "w.effortWeeks"),
    VOTES(ValueType.WHOLE, "w.votes"),
    RELEASE(ValueType.RELEASE, "w.schedule.releaseId"),
    LABEL(ValueType.LABEL),
    /** Deadline. */
    DUE(ValueType.DAY, "w.schedule.dueOn"),
    IS(ValueType.STATE),
    CREATED(ValueType.TIME, "w.createdAt"),
    UPDATED(ValueType.TIME, "w.updatedAt"),
    SORT(ValueType.ORDER);

    private final ValueType type;
    private final List<String> attributes;

    FilterWord(ValueType type, String... attributes) {
        this.type = type;
        this.attributes = List.of(attributes);
    }

    public ValueType type() {
        return type;
    }

    /** The attributes of an item {@code w} of which one has to match. */
    public List<String> attributes() {
        return attributes;
    }

    /** As people write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The word in a text, whatever the case of its letters. */
    public static Optional<FilterWord> find(String text) {
        return Arrays.stream(values())
                .filter(word -> word.code().equalsIgnoreCase(text))
                .findFirst();
    }

    /** All of them as people write them. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(FilterWord::code).toList();
    }
}
