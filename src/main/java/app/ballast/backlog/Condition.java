package app.ballast.backlog;

import app.ballast.backlog.filter.Comparison;
import app.ballast.backlog.filter.FilterWord;
import java.util.Collection;
import java.util.List;

/**
 * One condition of a filter, its values looked up.
 *
 * @param negated whether it asks for exactly the others
 * @param values of which one has to match, each of the type that the word takes: a {@link Kind}, {@link Status},
 *     {@link ItemState}, number, day, {@link app.ballast.backlog.filter.TimeRange} or text, or {@link #NOTHING}
 */
public record Condition(FilterWord word, boolean negated, Comparison comparison, List<Object> values) {

    /** Stands for no value at all: nobody works on it, nobody has estimated it. */
    static final String NOTHING = "";

    public Condition {
        values = List.copyOf(values);
    }

    static Condition anyOf(FilterWord word, Collection<?> values) {
        return new Condition(word, false, Comparison.IS, List.copyOf(values));
    }
}
