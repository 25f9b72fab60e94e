package app.ballast.backlog;

import app.ballast.backlog.filter.Comparison;
import app.ballast.backlog.filter.TimeRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the conditions of a filter as JPQL about an item {@code w}. A negated one leaves in exactly the others. */
final class ItemConditions {

    private final TextSearch search;
    private final SearchPath path;
    private final List<Long> seen;
    private final LocalDate today;
    private final Map<String, Object> parameters = new HashMap<>();

    /**
     * @param path how texts are looked for
     * @param seen the products that exist for the asker
     * @param today decides which snoozed items are new again, and what is late
     */
    ItemConditions(TextSearch search, SearchPath path, List<Long> seen, LocalDate today) {
        this.search = search;
        this.path = path;
        this.seen = seen;
        this.today = today;
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    String write(Condition condition) {
        Stream<String> choices =
                switch (condition.word().type()) {
                    case TEXT ->
                        condition.values().stream()
                                .map(text -> search.condition((String) text, name(), parameters, path));
                    case STATUS -> Stream.of(statuses(only(Status.class, condition)));
                    case STATE -> only(ItemState.class, condition).stream().map(this::state);
                    case LABEL -> labels(condition.values());
                    default ->
                        condition.word().attributes().stream()
                                .flatMap(attribute -> about(attribute, condition).stream());
                };
        return choices.collect(Collectors.joining(" or ", condition.negated() ? "not (" : "(", ")"));
    }

    private static <T> Set<T> only(Class<T> type, Condition condition) {
        return condition.values().stream().map(type::cast).collect(Collectors.toCollection(LinkedHashSet::new));
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
                    ? isOne(attribute, plain)
                    : attribute + " " + condition.comparison().sign() + " :" + put(plain.getFirst());
            // Of what is not known nothing is true, and its opposite has to be.
            choices.add(condition.negated() ? "(" + attribute + " is not null and " + test + ")" : test);
        }
        return choices;
    }

    /** One value is asked for as one, so that databases go in by it and read on in the order of the list. */
    private String isOne(String expression, Collection<?> values) {
        return values.size() == 1
                ? expression + " = :" + put(values.iterator().next())
                : expression + " in :" + put(values);
    }

    private String state(ItemState state) {
        if (state.condition().contains(":seen")) {
            parameters.put("seen", seen);
        }
        if (state.condition().contains(":today")) {
            parameters.put("today", today);
        }
        return state.condition();
    }

    private Stream<String> labels(List<Object> values) {
        List<Object> wanted = values.stream()
                .filter(label -> !label.equals(Condition.NOTHING))
                .toList();
        List<String> choices = new ArrayList<>();
        if (wanted.size() < values.size()) {
            choices.add("w.labels is empty");
        }
        if (!wanted.isEmpty()) {
            choices.add("exists (select 1 from w.labels l where " + isOne("l", wanted) + ")");
        }
        return choices.stream();
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
        String test = isOne("w.status", stored);
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
