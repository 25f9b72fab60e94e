package app.ballast.backlog.scoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the cost of delay of a kind of item is made of: products that are added up, then times confidence. Reinertsen. */
public enum CostFormula {
    /** Revenue or saving per week, or people reached times value per person. */
    FEATURE,
    /** Incidents prevented × minutes × cost per minute + hours of response × hourly cost. */
    STABILITY,
    /** Its interest: hours lost × hourly cost + probability of failure × cost of failure. */
    TECH_DEBT;

    /** The products, each under its name. */
    public Map<Term.Name, List<Input>> products() {
        Map<Term.Name, List<Input>> products = new LinkedHashMap<>();
        switch (this) {
            case FEATURE -> {
                products.put(Term.Name.VALUE, List.of(Input.VALUE_PER_WEEK));
                products.put(Term.Name.REACHED_PEOPLE, List.of(Input.PEOPLE_PER_WEEK, Input.VALUE_PER_PERSON));
            }
            case STABILITY -> {
                products.put(
                        Term.Name.OUTAGES,
                        List.of(Input.INCIDENTS_PER_WEEK, Input.IMPACT_MINUTES, Input.COST_PER_MINUTE));
                products.put(Term.Name.RESPONSE, List.of(Input.RESPONSE_HOURS, Input.HOURLY_COST));
            }
            case TECH_DEBT -> {
                products.put(Term.Name.LOST_TIME, List.of(Input.HOURS_LOST, Input.HOURLY_COST));
                products.put(Term.Name.FAILURE, List.of(Input.FAILURE_PROBABILITY, Input.FAILURE_COST));
            }
        }
        return products;
    }

    /** Whether the first product that is known stands for all others: two ways to say the same. */
    public boolean isEither() {
        return this == FEATURE;
    }

    /** All inputs of the formula, confidence last. */
    public List<Input> inputs() {
        return Stream.concat(products().values().stream().flatMap(List::stream).distinct(), Stream.of(Input.CONFIDENCE))
                .toList();
    }
}
