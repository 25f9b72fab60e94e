package app.ballast.backlog;

import app.ballast.backlog.filter.Comparison;
import app.ballast.backlog.filter.TimeRange;
import app.ballast.backlog.filter.ValueType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes the conditions of a filter as JPQL about an item {@code w}. Each is true or false of every item, never unknown. */
final class ItemConditions {

    private final TextSearch search;
    private final LocalDate today;
    private final Map<String, Object> parameters = new HashMap<>();

    /** @param today decides which snoozed items are new again */
    ItemConditions(TextSearch search, LocalDate today) {
        this.search = search;
        this.today = today;
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    String write(Condition condition) {
        List<String> choices = new ArrayList<>();
        if (condition.word().type() == ValueType.TEXT) {
            condition.values().forEach(value -> choices.add(search.condition((String) value, name(), parameters)));
        } else if (condition.word().type() == ValueType.STATUS) {
            choices.add(
                    statuses(condition.values().stream().map(Status.class::cast).collect(Collectors.toSet())));
        } else {
            condition.word().attributes().forEach(attribute -> choices.addAll(about(attribute, condition)));
        }
        return (condition.negated() ? "not (" : "(") + String.join(" or ", choices) + ")";
    }

    private List<String> about(String attribute, Condition condition) {
        List<String> choices = new ArrayList<>();
        List<Object> plain = new ArrayList<>();
        for (Object value : condition.values()) {
            if (value.equals(Condition.NOTHING)) {
                choices.add(attribute + " is null");
            } else if (value instanceof TimeRange range) {
                choices.add(range(attribute, range));
            } else {
                plain.add(value);
            }
        }
        if (!plain.isEmpty()) {
            String test = condition.comparison() == Comparison.IS
                    ? attribute + " in :" + put(plain)
                    : attribute + " " + condition.comparison().sign() + " :" + put(plain.getFirst());
            choices.add("(" + attribute + " is not null and " + test + ")");
        }
        return choices;
    }

    private String range(String attribute, TimeRange range) {
        List<String> ends = new ArrayList<>();
        if (range.from() != null) {
            ends.add(attribute + " >= :" + put(range.from()));
        }
        if (range.to() != null) {
            ends.add(attribute + " < :" + put(range.to()));
        }
        return "(" + attribute + " is not null and " + String.join(" and ", ends) + ")";
    }

    /** Snoozed items are stored as new ones with a day, so only where the filter tells the two apart the day counts. */
    private String statuses(Set<Status> statuses) {
        boolean fresh = statuses.contains(Status.NEW);
        boolean snoozed = statuses.contains(Status.SNOOZED);
        Set<Status> stored = statuses.stream()
                .map(status -> status == Status.SNOOZED ? Status.NEW : status)
                .collect(Collectors.toSet());
        String test = "w.status in :" + put(stored);
        if (fresh == snoozed) {
            return test;
        }
        String name = put(today);
        String day = fresh
                ? "(w.snoozedUntil is null or w.snoozedUntil <= :" + name + ")"
                : "(w.snoozedUntil is not null and w.snoozedUntil > :" + name + ")";
        return test + (stored.size() == 1 ? " and " + day : " and (w.status <> 'NEW' or " + day + ")");
    }

    private String put(Object value) {
        String name = name();
        parameters.put(name, value);
        return name;
    }

    private String name() {
        return "f" + parameters.size();
    }
}
