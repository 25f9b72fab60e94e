package app.ballast.tradeoffs.verdict;

import app.ballast.reliability.slo.AlertState;
import app.ballast.tradeoffs.policy.PolicyAction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a team should do next. The first of four rules that matches decides; the others are told beside it. The same input
 * always gives the same verdict.
 *
 * <p>(1) <em>Stability first</em>: the level of the policy is only stability or freeze, or a page alert fires. (2) <em>Not
 * enough data</em>: no counting objective is known for a quarter of its window, or no counting product target has a value of
 * the last 14 days. (3) <em>Feature first</em>: the level is carry on, no ticket alert fires, and a counting target lies behind
 * the straight line from its baseline to its due value. (4) <em>Balanced</em>.
 *
 * @param action what the level of the policy asks for; null where no counting objective has a figure
 * @param rules how each came out, in their order
 */
public record Verdict(
        Advice advice,
        @Nullable PolicyAction action,
        List<ObjectiveSign> objectives,
        List<TargetSign> targets,
        LocalDate today,
        List<RuleReading> rules) {

    /** The least share of a window that has to be known. */
    public static final double LEAST_KNOWN = 0.25;

    /** A value older than so many days says nothing of today. */
    public static final int FRESH_DAYS = 14;

    public Verdict {
        objectives = List.copyOf(objectives);
        targets = List.copyOf(targets);
        rules = List.copyOf(rules);
    }

    /**
     * Works it out.
     *
     * @param action what the level of the policy asks for; null where no counting objective has a figure
     * @param objectives those that count for the product
     * @param targets those of the product side that count
     */
    public static Verdict of(
            @Nullable PolicyAction action, List<ObjectiveSign> objectives, List<TargetSign> targets, LocalDate today) {
        boolean holdsBack = action != null && action.holdsBack();
        boolean page = objectives.stream().anyMatch(one -> one.fires(AlertState.PAGE));
        boolean ticket = page || objectives.stream().anyMatch(one -> one.fires(AlertState.TICKET));
        boolean objectiveKnown = objectives.stream().anyMatch(one -> one.knownShare() >= LEAST_KNOWN);
        List<TargetSign> fresh =
                targets.stream().filter(target -> target.isFresh(today)).toList();
        boolean behind = fresh.stream().anyMatch(target -> target.behind().isPresent());

        Map<Condition, Boolean> stability = new EnumMap<>(Condition.class);
        stability.put(Condition.LEVEL_HOLDS_BACK, holdsBack);
        stability.put(Condition.PAGE_FIRES, page);
        Map<Condition, Boolean> unknown = new EnumMap<>(Condition.class);
        unknown.put(Condition.NO_OBJECTIVE_KNOWN, !objectiveKnown);
        unknown.put(Condition.NO_TARGET_KNOWN, fresh.isEmpty());
        Map<Condition, Boolean> feature = new EnumMap<>(Condition.class);
        feature.put(Condition.LEVEL_CARRIES_ON, action == PolicyAction.CARRY_ON);
        feature.put(Condition.NO_TICKET_FIRES, !ticket);
        feature.put(Condition.TARGET_BEHIND, behind);

        List<RuleReading> rules = new ArrayList<>();
        add(rules, Advice.STABILITY_FIRST, stability.containsValue(true), stability);
        add(rules, Advice.NOT_ENOUGH_DATA, unknown.containsValue(true), unknown);
        add(rules, Advice.FEATURE_FIRST, !feature.containsValue(false), feature);
        add(rules, Advice.BALANCED, true, Map.of());
        Advice advice = rules.stream()
                .filter(RuleReading::decided)
                .findFirst()
                .map(RuleReading::advice)
                .orElseThrow();
        return new Verdict(advice, action, objectives, targets, today, rules);
    }

    private static void add(
            List<RuleReading> rules, Advice advice, boolean matched, Map<Condition, Boolean> conditions) {
        boolean decided = matched && rules.stream().noneMatch(RuleReading::matched);
        rules.add(new RuleReading(advice, matched, decided, conditions));
    }

    /** Whether a condition holds. */
    public boolean holds(Condition condition) {
        return rules.stream()
                .anyMatch(rule -> Boolean.TRUE.equals(rule.conditions().get(condition)));
    }

    /** The objectives whose alert says this. */
    public List<ObjectiveSign> firing(AlertState state) {
        return objectives.stream().filter(one -> one.fires(state)).toList();
    }

    /** The fresh target that lies farthest behind its line, as a share of what it is to reach; empty where none does. */
    public Optional<TargetSign> farthestBehind() {
        return targets.stream()
                .filter(target -> target.isFresh(today) && target.behind().isPresent())
                .max(Comparator.comparingDouble(target -> target.behind().getAsDouble() / Math.abs(target.target())));
    }
}
