package app.ballast.demo.sample;

import app.ballast.backlog.Kind;
import app.ballast.backlog.scoring.Input;
import app.ballast.backlog.scoring.Moscow;
import app.ballast.metrics.Side;
import app.ballast.metrics.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What people said of the worth of the items in the queue. The three kinds are worth about the same, as in a team that has
 * kept them in balance.
 */
public final class ScoreStory {

    private static final double LEAST_SCORE = 150;
    private static final double RANGE = 25;
    private static final int WEEK = 7;

    /** How often somebody names a price that is known already. */
    private static final double KNOW_BETTER = 0.2;

    private final List<SamplePerson> people;
    private final Map<String, Double> reached;

    /** @param series those of active users say how many people each product reaches */
    public ScoreStory(List<SamplePerson> people, List<SampleSeries> series) {
        this.people = List.copyOf(people);
        this.reached = series.stream()
                .filter(one -> one.windowDays() == WEEK && one.unit() == Unit.PEOPLE && one.side() == Side.PRODUCT)
                .collect(Collectors.toMap(
                        SampleSeries::product, one -> one.points().getLast().value(), (one, other) -> one));
    }

    /** By time; empty where nobody has said anything yet. */
    public List<SampleEstimate> estimates(SampleItem item) {
        Dice dice = Dice.of("score " + item.title());
        Instant decided = item.dates().decided();
        if (!item.status().isQueued() || decided == null || dice.chance(0.12)) {
            return List.of();
        }
        List<SamplePerson> owners = dice.some(
                people.stream()
                        .filter(person -> person.roles().contains(item.kind().owner()))
                        .toList(),
                dice.chance(0.3) ? 3 : 1);
        List<SampleEstimate> estimates = new ArrayList<>();
        Map<Input, Double> inputs = inputs(item, dice);
        Instant at = decided;
        for (SamplePerson owner : owners) {
            for (Map.Entry<Input, Double> input : inputs.entrySet()) {
                at = at.plus(Duration.ofMinutes(1));
                double wobble = owner.equals(owners.getFirst()) ? 1 : dice.wobble(0.3);
                estimates.add(new SampleEstimate(owner, input.getKey(), rounded(input, wobble), at));
            }
        }
        return List.copyOf(estimates);
    }

    /** How much the next release needs it, where somebody has said so. */
    public @Nullable Moscow rating(SampleItem item) {
        Dice dice = Dice.of("moscow " + item.title());
        boolean rated = item.status().isQueued() && dice.chance(0.6);
        return rated ? dice.pick(List.of(Moscow.MUST, Moscow.SHOULD, Moscow.SHOULD, Moscow.COULD)) : null;
    }

    private static BigDecimal rounded(Map.Entry<Input, Double> input, double wobble) {
        double value = input.getValue() * wobble;
        int digits =
                switch (input.getKey()) {
                    case VALUE_PER_WEEK, FAILURE_COST -> -2;
                    case INCIDENTS_PER_WEEK, FAILURE_PROBABILITY -> 2;
                    case VALUE_PER_PERSON -> 4;
                    default -> 0;
                };
        BigDecimal rounded =
                BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP).setScale(Math.max(digits, 0));
        return input.getKey() == Input.CONFIDENCE ? rounded.min(BigDecimal.valueOf(100)) : rounded;
    }

    /** Inputs that come to a score between 150 and 5,250, however much effort the item is. */
    private Map<Input, Double> inputs(SampleItem item, Dice dice) {
        double effort = item.effort() == null ? 2 : item.effort().doubleValue();
        int confidence = 10 * dice.between(5, 9);
        double share = dice.between(0, 1000) / 1000.0;
        double weekly = least(item.kind()) * Math.pow(RANGE, share) * effort * 100 / confidence;
        Map<Input, Double> inputs = new LinkedHashMap<>();
        switch (item.kind()) {
            case FEATURE -> feature(inputs, weekly, item, dice);
            case STABILITY -> stability(inputs, weekly, item, dice);
            case TECH_DEBT -> debt(inputs, weekly, dice);
        }
        inputs.put(Input.CONFIDENCE, (double) confidence);
        return inputs;
    }

    /** There is less stability work than there are features, and it has had two bad quarters. */
    private static double least(Kind kind) {
        return kind == Kind.STABILITY ? LEAST_SCORE * 1.4 : LEAST_SCORE;
    }

    /** In money, or by what it is worth to each of the people whom the product reaches. */
    private void feature(Map<Input, Double> inputs, double weekly, SampleItem item, Dice dice) {
        double people = reached.getOrDefault(item.product(), 0.0);
        if (people > 0 && dice.chance(0.35)) {
            inputs.put(Input.VALUE_PER_PERSON, weekly / people);
        } else {
            inputs.put(Input.VALUE_PER_WEEK, weekly);
        }
    }

    private static void stability(Map<Input, Double> inputs, double weekly, SampleItem item, Dice dice) {
        int minutes = dice.between(15, 45);
        int price = SampleCost.perMinute(Objects.requireNonNullElse(item.service(), ""));
        int hours = dice.between(1, 2);
        double outages = Math.max(weekly - hours * SampleCost.HOURLY, 100);
        inputs.put(Input.INCIDENTS_PER_WEEK, Math.max(outages / minutes / price, 0.01));
        inputs.put(Input.IMPACT_MINUTES, (double) minutes);
        inputs.put(Input.RESPONSE_HOURS, (double) hours);
        // Most leave the prices to what the service says of itself; some know better.
        if (dice.chance(KNOW_BETTER)) {
            inputs.put(Input.COST_PER_MINUTE, (double) price);
            inputs.put(Input.HOURLY_COST, (double) SampleCost.HOURLY);
        }
    }

    private static void debt(Map<Input, Double> inputs, double weekly, Dice dice) {
        double lost = weekly * dice.between(20, 50) / 100;
        int percent = dice.between(1, 4);
        inputs.put(Input.HOURS_LOST, Math.max(Math.rint(lost / SampleCost.HOURLY), 1));
        if (dice.chance(KNOW_BETTER)) {
            inputs.put(Input.HOURLY_COST, (double) SampleCost.HOURLY);
        }
        inputs.put(Input.FAILURE_PROBABILITY, (double) percent);
        inputs.put(Input.FAILURE_COST, (weekly - lost) * 100 / percent);
    }
}
