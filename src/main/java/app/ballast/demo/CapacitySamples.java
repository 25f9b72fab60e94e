package app.ballast.demo;

import app.ballast.demo.sample.SampleCapacity;
import app.ballast.demo.sample.SampleProduct;
import app.ballast.demo.sample.SampleWorkspace;
import app.ballast.people.PeopleDirectory;
import app.ballast.people.TeamId;
import app.ballast.people.TeamRow;
import app.ballast.portfolio.CapacityChange;
import app.ballast.portfolio.CapacityService;
import app.ballast.portfolio.IsoWeek;
import app.ballast.portfolio.ProductId;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Writes what the teams can do by week, and on which products they work. */
@Component
@Profile("demo")
class CapacitySamples {

    private final CapacityService capacity;
    private final PeopleDirectory people;

    CapacitySamples(CapacityService capacity, PeopleDirectory people) {
        this.capacity = capacity;
        this.people = people;
    }

    void write(SampleWorkspace samples, SampleIds ids) {
        Map<String, TeamId> teams = people.teams().stream().collect(Collectors.toMap(TeamRow::name, TeamRow::id));
        for (SampleCapacity sample : samples.capacities()) {
            Map<IsoWeek, @Nullable BigDecimal> weeks = new HashMap<>();
            sample.weeks().forEach((monday, amount) -> weeks.put(new IsoWeek(monday), amount));
            Set<ProductId> products = samples.products().stream()
                    .filter(product -> product.teams().contains(sample.team()))
                    .map(SampleProduct::key)
                    .map(ids::product)
                    .collect(Collectors.toSet());
            TeamId team = teams.get(sample.team());
            // A team of this name that was archived before stays out of it.
            if (team != null) {
                capacity.change(team, new CapacityChange(sample.usual(), weeks, products));
            }
        }
    }
}
