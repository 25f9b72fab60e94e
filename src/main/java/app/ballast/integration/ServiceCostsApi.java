package app.ballast.integration;

import app.ballast.common.DomainException;
import app.ballast.people.PeopleDirectory;
import app.ballast.people.TeamId;
import app.ballast.people.TeamRow;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ServiceCost;
import app.ballast.portfolio.ServiceCostSheet;
import app.ballast.portfolio.ServiceCosts;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a service costs, from which day on, and who answers for it. */
@RestController
@RequestMapping("/api/v1/services/{key}/costs")
class ServiceCostsApi {

    private static final Set<String> FIELDS =
            Set.of("from", "costPerMinute", "hourlyCost", "runningCost", "remediationCost", "developmentCost", "owner");

    /**
     * What a service costs.
     *
     * @param owner name of the team that answers for it, null where nobody has said
     * @param currency ISO 4217, that of all amounts
     * @param now what holds today
     * @param changes what holds from which day on, the latest first
     */
    record Costs(String service, @Nullable String owner, String currency, Amounts now, List<Amounts> changes) {

        static Costs of(ServiceCostSheet sheet) {
            return new Costs(
                    sheet.service().key(),
                    sheet.owner(),
                    sheet.currency().getCurrencyCode(),
                    Amounts.of(sheet.now(), null, null),
                    sheet.changes().stream()
                            .map(change -> Amounts.of(change.cost(), change.by(), change.at()))
                            .toList());
        }
    }

    /**
     * Amounts that hold from a day on; null where one is not known.
     *
     * @param setBy who said so, null in {@code now}; {@code setAt} likewise
     */
    record Amounts(
            LocalDate from,
            @Nullable BigDecimal costPerMinute,
            @Nullable BigDecimal hourlyCost,
            @Nullable BigDecimal runningCost,
            @Nullable BigDecimal remediationCost,
            @Nullable BigDecimal developmentCost,
            @Nullable String setBy,
            @Nullable Instant setAt) {

        static Amounts of(ServiceCost cost, @Nullable String by, @Nullable Instant at) {
            return new Amounts(
                    cost.from(),
                    cost.outageMinute(),
                    cost.peopleHour(),
                    cost.runningMonth(),
                    cost.remediation(),
                    cost.development(),
                    by,
                    at);
        }
    }

    private final ServiceCosts costs;
    private final PortfolioService portfolio;
    private final PeopleDirectory people;
    private final Clock clock;

    ServiceCostsApi(ServiceCosts costs, PortfolioService portfolio, PeopleDirectory people, Clock clock) {
        this.costs = costs;
        this.portfolio = portfolio;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping
    @ReadsApi
    Costs costs(@PathVariable String key) {
        return Costs.of(costs.sheet(key));
    }

    /** Says all of it for a day and those after it; what is left out is not known from then on. */
    @PutMapping
    @ChangesMetrics
    Costs set(@PathVariable String key, @RequestBody Map<String, @Nullable Object> body) {
        Input.known(body, FIELDS);
        LocalDate today = LocalDate.now(clock.withZone(portfolio.workspace().zone()));
        costs.set(
                key,
                new ServiceCost(
                        Objects.requireNonNullElse(Input.day(body, "from"), today),
                        Input.number(body, "costPerMinute"),
                        Input.number(body, "hourlyCost"),
                        Input.number(body, "runningCost"),
                        Input.number(body, "remediationCost"),
                        Input.number(body, "developmentCost")),
                team(Input.text(body, "owner")));
        return Costs.of(costs.sheet(key));
    }

    private @Nullable TeamId team(String name) {
        if (name.isEmpty()) {
            return null;
        }
        List<TeamRow> teams = people.teams();
        return teams.stream()
                .filter(team -> team.name().equals(name))
                .map(TeamRow::id)
                .findFirst()
                .orElseThrow(() -> DomainException.invalid(
                        "owner",
                        "services.error.owner",
                        teams.stream().map(TeamRow::name).limit(20).collect(Collectors.joining(", "))));
    }
}
