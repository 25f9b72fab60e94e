package app.ballast.tradeoffs.verdict;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How one rule came out. The first one that matches decides.
 *
 * @param advice what it says where it matches
 * @param matched whether it matches, whatever an earlier rule says
 * @param decided whether it is the one that decides
 * @param conditions those that it looks at, and whether each holds; none for the last rule, which always matches
 */
public record RuleReading(Advice advice, boolean matched, boolean decided, Map<Condition, Boolean> conditions) {

    public RuleReading {
        conditions = java.util.Collections.unmodifiableMap(
                conditions.isEmpty() ? new EnumMap<>(Condition.class) : new EnumMap<>(conditions));
    }

    /** The conditions in the order in which the rule names them. */
    public List<Condition> looksAt() {
        return List.copyOf(conditions.keySet());
    }
}
