package app.ballast.tradeoffs.verdict;

import app.ballast.reliability.slo.AlertState;
import app.ballast.tradeoffs.policy.PolicyAction;
import app.ballast.tradeoffs.policy.PolicyLevel;
import app.ballast.tradeoffs.policy.PolicyLevels;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What would change a verdict. Each change is tried: the rules are asked again with it alone, and it is told where they answer
 * something else. So no sentence can differ from the rules.
 */
public final class Turns {

    /** Just under a bound: what differs less is no difference to {@link PolicyLevels#at}. */
    private static final double UNDER = 1e-8;

    private final Verdict verdict;
    private final PolicyLevels levels;
    private final List<Turn> found = new ArrayList<>();

    private Turns(Verdict verdict, PolicyLevels levels) {
        this.verdict = verdict;
        this.levels = levels;
    }

    /** All of them, what is nearest of each kind; none where no single change would do. */
    public static List<Turn> of(Verdict verdict, PolicyLevels levels) {
        Turns turns = new Turns(verdict, levels);
        turns.budget();
        turns.alerts();
        turns.targets();
        turns.knowledge();
        return List.copyOf(turns.found);
    }

    private void budget() {
        Optional<ObjectiveSign> worst = verdict.objectives().stream()
                .filter(one -> one.remaining().isPresent())
                .min(Comparator.comparingDouble(one -> one.remaining().getAsDouble()));
        if (worst.isEmpty()) {
            return;
        }
        double left = worst.get().remaining().getAsDouble();
        List<Double> bounds = levels.levels().stream()
                .map(PolicyLevel::from)
                .flatMap(Stream::ofNullable)
                .map(BigDecimal::doubleValue)
                .toList();
        bounds.stream()
                .filter(bound -> bound > left)
                .sorted()
                .filter(bound -> differs(raised(bound)))
                .findFirst()
                .ifPresent(bound -> tell(
                        Turn.Kind.MORE_BUDGET,
                        raised(bound),
                        worst.get().name(),
                        bound - left,
                        (int) verdict.objectives().stream()
                                        .filter(one -> one.remaining().orElse(bound) < bound)
                                        .count()
                                - 1));
        bounds.stream()
                .filter(bound -> bound <= left)
                .sorted(Comparator.reverseOrder())
                .filter(bound -> differs(with(levels.at(bound - UNDER).action())))
                .findFirst()
                .ifPresent(bound -> tell(
                        Turn.Kind.LESS_BUDGET,
                        with(levels.at(bound - UNDER).action()),
                        worst.get().name(),
                        left - bound,
                        0));
    }

    /** All that have less than this left have this much. */
    private Verdict raised(double bound) {
        return with(levels.at(bound).action());
    }

    private Verdict with(PolicyAction action) {
        return Verdict.of(action, verdict.objectives(), verdict.targets(), verdict.today());
    }

    private void alerts() {
        for (AlertState state : List.of(AlertState.PAGE, AlertState.TICKET)) {
            List<ObjectiveSign> firing = verdict.firing(state);
            if (!firing.isEmpty()) {
                tellIfDiffers(
                        Turn.Kind.ALERT_ENDS,
                        objectives(one -> one.fires(state)
                                ? new ObjectiveSign(one.name(), one.remaining(), one.knownShare(), AlertState.QUIET)
                                : one),
                        firing.getFirst().name(),
                        0,
                        firing.size() - 1);
            }
        }
    }

    private void targets() {
        List<TargetSign> behind = verdict.targets().stream()
                .filter(one -> one.isFresh(verdict.today()) && one.behind().isPresent())
                .toList();
        verdict.farthestBehind()
                .ifPresent(farthest -> tellIfDiffers(
                        Turn.Kind.TARGET_HIGHER,
                        targets(one -> behind.contains(one) ? at(one, line(one)) : one),
                        farthest.name(),
                        farthest.behind().orElse(0),
                        behind.size() - 1));
        verdict.targets().stream()
                .filter(one -> one.isFresh(verdict.today()) && one.behind().isEmpty())
                .min(Comparator.comparingDouble(one -> margin(one) / Math.abs(one.target())))
                .ifPresent(nearest -> tellIfDiffers(
                        Turn.Kind.TARGET_LOWER,
                        targets(one -> one.equals(nearest) ? at(one, Math.nextDown(line(one))) : one),
                        nearest.name(),
                        margin(nearest),
                        0));
    }

    private void knowledge() {
        if (verdict.holds(Condition.NO_OBJECTIVE_KNOWN)) {
            Optional<ObjectiveSign> best =
                    verdict.objectives().stream().max(Comparator.comparingDouble(ObjectiveSign::knownShare));
            if (best.isEmpty()) {
                tellIfDiffers(Turn.Kind.FIRST_OBJECTIVE, withObjective(), "", 0, 0);
            } else {
                tellIfDiffers(
                        Turn.Kind.MORE_KNOWN,
                        objectives(one -> one.equals(best.get())
                                ? new ObjectiveSign(one.name(), one.remaining(), Verdict.LEAST_KNOWN, one.alert())
                                : one),
                        best.get().name(),
                        Verdict.LEAST_KNOWN - best.get().knownShare(),
                        0);
            }
        }
        if (verdict.holds(Condition.NO_TARGET_KNOWN) && verdict.advice() == Advice.NOT_ENOUGH_DATA) {
            String name =
                    verdict.targets().stream().findFirst().map(TargetSign::name).orElse("");
            // What it will say nobody knows before it is there; it is told also where something else is missing too.
            found.add(new Turn(
                    name.isEmpty() ? Turn.Kind.FIRST_TARGET : Turn.Kind.NEW_VALUE, Advice.BALANCED, name, 0, 0));
        }
    }

    private Verdict withObjective() {
        return Verdict.of(
                PolicyAction.CARRY_ON,
                List.of(new ObjectiveSign("", OptionalDouble.of(1), 1, AlertState.QUIET)),
                verdict.targets(),
                verdict.today());
    }

    private Verdict objectives(UnaryOperator<ObjectiveSign> change) {
        return Verdict.of(
                verdict.action(),
                verdict.objectives().stream().map(change).toList(),
                verdict.targets(),
                verdict.today());
    }

    private Verdict targets(UnaryOperator<TargetSign> change) {
        return Verdict.of(
                verdict.action(),
                verdict.objectives(),
                verdict.targets().stream().map(change).toList(),
                verdict.today());
    }

    private static TargetSign at(TargetSign one, double value) {
        return new TargetSign(one.name(), one.baseline(), one.since(), one.target(), one.due(), value, one.at());
    }

    private double line(TargetSign one) {
        return one.line(one.at() == null ? verdict.today() : one.at());
    }

    private double margin(TargetSign one) {
        return value(one.value()) - line(one);
    }

    private static double value(@Nullable Double value) {
        return value == null ? 0 : value;
    }

    private boolean differs(Verdict other) {
        return other.advice() != verdict.advice();
    }

    private void tellIfDiffers(Turn.Kind kind, Verdict other, String name, double amount, int others) {
        if (differs(other)) {
            tell(kind, other, name, amount, others);
        }
    }

    private void tell(Turn.Kind kind, Verdict other, String name, double amount, int others) {
        found.add(new Turn(kind, other.advice(), name, amount, others));
    }
}
