package app.ballast.integration;

import app.ballast.people.TeamId;
import app.ballast.portfolio.CapacityChange;
import app.ballast.portfolio.CapacityService;
import app.ballast.portfolio.IsoWeek;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ProductRef;
import app.ballast.portfolio.TeamCapacity;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What teams can do by week: read by everybody with a token, kept by program managers and administrators. */
@RestController
@RequestMapping("/api/v1/capacity")
class CapacityApi {

    /**
     * A team.
     *
     * @param usual person-weeks in a usual week
     * @param weeks person-weeks in the weeks that differ, by {@code 2026-W52}
     * @param products keys of the products that it works on
     */
    record Team(long id, String name, BigDecimal usual, Map<String, BigDecimal> weeks, List<String> products) {}

    /** The teams from a week on. */
    record Weeks(String from, int weeks, List<Team> teams) {}

    /** What is to be changed; what is left out stays as it is, and null makes a week a usual one again. */
    record Change(
            @Nullable BigDecimal usual,
            @Nullable Map<String, @Nullable BigDecimal> weeks,
            @Nullable List<String> products) {}

    private final CapacityService capacity;
    private final PortfolioService portfolio;
    private final Clock clock;

    CapacityApi(CapacityService capacity, PortfolioService portfolio, Clock clock) {
        this.capacity = capacity;
        this.portfolio = portfolio;
        this.clock = clock;
    }

    /**
     * The teams.
     *
     * @param from the first week, such as {@code 2026-W48}; left out for this week
     */
    @GetMapping
    @ReadsApi
    Weeks capacity(@RequestParam @Nullable String from, @RequestParam(defaultValue = "13") int weeks) {
        IsoWeek first = from == null ? IsoWeek.of(LocalDate.now(clock)) : IsoWeek.named("from", from);
        Map<ProductId, String> keys =
                portfolio.products().stream().collect(Collectors.toMap(ProductRef::id, ProductRef::key));
        return new Weeks(
                first.toString(),
                weeks,
                capacity.teams(first, weeks).stream()
                        .map(team -> team(team, keys))
                        .toList());
    }

    private static Team team(TeamCapacity team, Map<ProductId, String> keys) {
        Map<String, BigDecimal> weeks = new TreeMap<>();
        team.weeks().forEach((week, amount) -> weeks.put(week.toString(), amount));
        return new Team(
                team.team().value(),
                team.name(),
                team.usual(),
                weeks,
                team.products().stream()
                        .map(product -> keys.getOrDefault(product, ""))
                        .sorted()
                        .toList());
    }

    @PutMapping("/{team}")
    @ChangesSettings
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@PathVariable String team, @RequestBody Change change) {
        Map<IsoWeek, @Nullable BigDecimal> weeks = new HashMap<>();
        if (change.weeks() != null) {
            change.weeks().forEach((code, amount) -> weeks.put(IsoWeek.named("weeks." + code, code), amount));
        }
        capacity.change(id(team), new CapacityChange(change.usual(), weeks, products(change.products())));
    }

    private @Nullable Set<ProductId> products(@Nullable List<String> keys) {
        Function<String, ProductId> find = key -> portfolio.product(key).id();
        return keys == null ? null : keys.stream().map(find).collect(Collectors.toSet());
    }

    /** No team has the number 0: what is no number answers as a team that is not there, after the rights were asked. */
    private static TeamId id(String text) {
        return new TeamId(text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0);
    }
}
