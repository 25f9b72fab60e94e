package app.ballast.tradeoffs;

import app.ballast.backlog.Kind;
import app.ballast.backlog.WorkHistory;
import app.ballast.backlog.WorkStint;
import app.ballast.backlog.WorkedItem;
import app.ballast.common.Period;
import app.ballast.common.RequestMemo;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.SignedIn;
import app.ballast.people.PeopleDirectory;
import app.ballast.people.PersonId;
import app.ballast.people.TeamId;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ProductRef;
import app.ballast.reliability.IncidentResponse;
import app.ballast.reliability.IncidentResponses;
import app.ballast.tradeoffs.mix.InProgress;
import app.ballast.tradeoffs.mix.InvestmentMix;
import app.ballast.tradeoffs.mix.Part;
import app.ballast.tradeoffs.mix.Response;
import app.ballast.tradeoffs.policy.PolicyService;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Works out where the time of a product's people went. As many statements for a year of a hundred people as for a day of one. */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class MixService {

    private final PortfolioService portfolio;
    private final WorkHistory work;
    private final IncidentResponses responses;
    private final PeopleDirectory people;
    private final PolicyService policies;
    private final RequestMemo memo;
    private final Clock clock;

    MixService(
            PortfolioService portfolio,
            WorkHistory work,
            IncidentResponses responses,
            PeopleDirectory people,
            PolicyService policies,
            RequestMemo memo,
            Clock clock) {
        this.portfolio = portfolio;
        this.work = work;
        this.responses = responses;
        this.people = people;
        this.policies = policies;
        this.memo = memo;
        this.clock = clock;
    }

    /** @param team only the time of those who are in it today; null for everybody's */
    @SignedIn
    public Mix of(ProductId id, Period period, @Nullable TeamId team) {
        ProductRef product = portfolio.product(id);
        ZoneId zone = portfolio.workspace().zone();
        Instant from = period.from().atStartOfDay(zone).toInstant();
        Instant to = period.to().plusDays(1).atStartOfDay(zone).toInstant();
        Set<PersonId> members = team == null ? Set.of() : people.members(team);
        Predicate<PersonId> asked = person -> team == null || members.contains(person);
        Instant now = clock.instant();
        Worked worked =
                worked(id, from, to, LocalDate.ofInstant(now, zone), zone).within(from, to);
        Map<Long, WorkedItem> items = worked.items();
        List<IncidentResponse> answered = responses.between(id, from, to).stream()
                .filter(one -> asked.test(one.person()))
                .toList();
        return new Mix(
                product,
                InvestmentMix.of(
                        period,
                        zone,
                        now,
                        worked.stints().stream()
                                .filter(stint -> asked.test(stint.person()))
                                .map(stint -> new InProgress(
                                        stint.person().value(), stint.item().value(), stint.from(), stint.to()))
                                .toList(),
                        items.values().stream()
                                .collect(Collectors.toMap(item -> item.id().value(), MixService::part)),
                        answered.stream().map(MixService::response).toList()),
                items,
                answered.stream()
                        .filter(IncidentResponse::touches)
                        .collect(Collectors.toMap(one -> one.incident().value(), one -> one, (one, other) -> one)),
                policies.inForce(List.of(id)).get(id),
                now);
    }

    /**
     * At least as much as the warnings look at, and up to today, so that a page which shows the mix and the warnings reads it
     * once.
     */
    private Worked worked(ProductId id, Instant from, Instant to, LocalDate today, ZoneId zone) {
        Instant early = earlier(
                from,
                InvestmentMix.monday(today)
                        .minusWeeks(WarningService.LOOKS_BACK)
                        .atStartOfDay(zone)
                        .toInstant());
        Instant tomorrow = today.plusDays(1).atStartOfDay(zone).toInstant();
        Instant late = to.isAfter(tomorrow) ? to : tomorrow;
        return memo.once(
                "worked " + id.value() + " " + early + " " + late,
                () -> new Worked(
                        work.items(id, early, late).stream()
                                .collect(Collectors.toMap(item -> item.id().value(), item -> item)),
                        work.stints(id, early, late)));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** The items of a product, and what was in progress of those who had one of them in progress. */
    private record Worked(Map<Long, WorkedItem> items, List<WorkStint> stints) {

        Worked within(Instant from, Instant to) {
            List<WorkStint> then = stints.stream()
                    .filter(stint -> stint.from().isBefore(to)
                            && (stint.to() == null || stint.to().isAfter(from)))
                    .toList();
            Set<PersonId> people = then.stream()
                    .filter(stint -> items.containsKey(stint.item().value()))
                    .map(WorkStint::person)
                    .collect(Collectors.toSet());
            Set<Long> touched = then.stream().map(stint -> stint.item().value()).collect(Collectors.toSet());
            return new Worked(
                    items.entrySet().stream()
                            .filter(item -> touched.contains(item.getKey()))
                            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                    then.stream()
                            .filter(stint -> people.contains(stint.person()))
                            .toList());
        }
    }

    private static Part part(WorkedItem item) {
        return item.unplanned() ? Part.UNPLANNED : part(item.kind());
    }

    private static Part part(Kind kind) {
        return switch (kind) {
            case FEATURE -> Part.FEATURE;
            case STABILITY -> Part.STABILITY;
            case TECH_DEBT -> Part.TECH_DEBT;
        };
    }

    private static Response response(IncidentResponse one) {
        return new Response(one.person().value(), one.incident().value(), one.from(), one.to(), one.touches());
    }
}
