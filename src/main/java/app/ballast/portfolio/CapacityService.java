package app.ballast.portfolio;

import app.ballast.audit.Activity;
import app.ballast.audit.ActivityLog;
import app.ballast.common.DomainException;
import app.ballast.common.Period;
import app.ballast.common.SubjectRef;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.ProgramOrAdmin;
import app.ballast.common.access.SignedIn;
import app.ballast.people.CurrentUser;
import app.ballast.people.PeopleDirectory;
import app.ballast.people.TeamId;
import app.ballast.people.TeamRow;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What teams can do by week, and on which products they work: read by everybody, kept by program managers. That a team works
 * on a restricted product is not there for those who do not see it, neither to be read nor to be changed.
 */
@Service
@DeniedByDefault
@Transactional
public class CapacityService {

    /** What changes of capacity are told under; the number is the team's. */
    public static final String SUBJECT = "capacity";

    /** No more weeks than this are read at once. */
    public static final int MOST_WEEKS = 53;

    private final TeamPlanRepository plans;
    private final PortfolioService portfolio;
    private final PlannedWork planned;
    private final PeopleDirectory people;
    private final ActivityLog log;
    private final CurrentUser user;

    CapacityService(
            TeamPlanRepository plans,
            PortfolioService portfolio,
            PlannedWork planned,
            PeopleDirectory people,
            ActivityLog log,
            CurrentUser user) {
        this.plans = plans;
        this.portfolio = portfolio;
        this.planned = planned;
        this.people = people;
        this.log = log;
        this.user = user;
    }

    /**
     * Every team that is not archived, by name, in some weeks. Always as many queries, whatever the number of teams.
     *
     * @param from the first week
     * @param weeks how many, 1 to {@value #MOST_WEEKS}
     */
    @SignedIn
    @Transactional(readOnly = true)
    public List<TeamCapacity> teams(IsoWeek from, int weeks) {
        if (weeks < 1 || weeks > MOST_WEEKS) {
            throw DomainException.invalid("weeks", "capacity.error.weeks", weeks, MOST_WEEKS);
        }
        return between(from, from.plus(weeks - 1));
    }

    /** The teams that work on at least one product that the asker sees, by name, with those products. */
    @SignedIn
    @Transactional(readOnly = true)
    public List<TeamWork> work() {
        Map<Long, TeamPlan> known =
                plans.allWithProducts().stream().collect(Collectors.toMap(TeamPlan::team, Function.identity()));
        List<ProductRef> open = portfolio.products();
        return people.teams().stream()
                .map(team -> {
                    TeamPlan plan = known.get(team.id().value());
                    return new TeamWork(
                            team.id(),
                            team.name(),
                            plan == null
                                    ? List.of()
                                    : open.stream()
                                            .filter(one -> plan.products().contains(one.id()))
                                            .toList());
                })
                .filter(work -> !work.products().isEmpty())
                .toList();
    }

    /** What the teams that work on some products can do for them in a period of at most a year. */
    @SignedIn
    @Transactional(readOnly = true)
    public PeriodCapacity of(Collection<ProductId> products, Period period) {
        List<TeamCapacity> teams = between(IsoWeek.of(period.from()), IsoWeek.of(period.to()));
        return PeriodCapacity.of(period, products, teams);
    }

    /**
     * The releases of some products in a period of at most a year, by day, each with the work that is planned for it and what
     * the product's teams can do from the beginning of the period until then.
     */
    @SignedIn
    @Transactional(readOnly = true)
    public List<ReleaseOutlook> releases(Collection<ProductId> products, Period period) {
        List<ReleaseRef> releases = portfolio.releases(products, period);
        Map<ReleaseId, PlannedEffort> work =
                planned.of(releases.stream().map(ReleaseRef::id).toList());
        List<TeamCapacity> teams = between(IsoWeek.of(period.from()), IsoWeek.of(period.to()));
        return releases.stream()
                .map(release -> new ReleaseOutlook(
                        release,
                        work.getOrDefault(release.id(), PlannedEffort.NONE),
                        PeriodCapacity.of(
                                new Period(period.from(), release.releasedOn()), Set.of(release.product()), teams)))
                .toList();
    }

    private List<TeamCapacity> between(IsoWeek from, IsoWeek to) {
        Map<Long, TeamPlan> known =
                plans.allWithProducts().stream().collect(Collectors.toMap(TeamPlan::team, Function.identity()));
        Map<Long, Map<IsoWeek, BigDecimal>> weeks = new HashMap<>();
        plans.weeks(from.monday(), to.monday())
                .forEach(week -> weeks.computeIfAbsent(week.team(), team -> new HashMap<>())
                        .put(new IsoWeek(week.monday()), week.amount()));
        Set<ProductId> open = open();
        return people.teams().stream()
                .map(team -> capacity(
                        team,
                        known.get(team.id().value()),
                        weeks.getOrDefault(team.id().value(), Map.of()),
                        open))
                .toList();
    }

    private static TeamCapacity capacity(
            TeamRow team, @Nullable TeamPlan plan, Map<IsoWeek, BigDecimal> weeks, Set<ProductId> open) {
        return new TeamCapacity(
                team.id(),
                team.name(),
                plan == null ? BigDecimal.ZERO : plan.usual(),
                weeks,
                plan == null
                        ? Set.of()
                        : plan.products().stream().filter(open::contains).collect(Collectors.toSet()));
    }

    /** The products that the asker sees and that are not archived. */
    private Set<ProductId> open() {
        return portfolio.products().stream().map(ProductRef::id).collect(Collectors.toSet());
    }

    /**
     * Changes what a team can do, all of it or nothing.
     *
     * @throws DomainException naming the field: a capacity below 0 or over {@value TeamCapacity#MOST}, a product that is not
     *     there, a team that is archived
     */
    @ProgramOrAdmin
    public void change(TeamId team, CapacityChange change) {
        String name = workingTeam(team);
        TeamPlan plan = plans.lock(team.value()).orElseGet(() -> plans.save(new TeamPlan(team)));
        Activity entry =
                Activity.of(user.actor(), new SubjectRef(SUBJECT, team.value()), name, null, "changed capacity");
        if (change.usual() != null) {
            BigDecimal amount = TeamCapacity.checked("usual", change.usual());
            record(entry, "usual week", plan.usual(), amount);
            plan.usually(amount);
        }
        change.weeks().forEach((week, wanted) -> {
            BigDecimal amount = wanted == null ? null : TeamCapacity.checked("weeks." + week, wanted);
            record(entry, week.toString(), plan.in(week), amount);
            plan.in(week, amount);
        });
        if (change.products() != null) {
            work(plan, name, change.products());
        }
    }

    private void record(Activity entry, String field, @Nullable BigDecimal before, @Nullable BigDecimal after) {
        boolean same = before != null && after != null ? before.compareTo(after) == 0 : Objects.equals(before, after);
        if (!same) {
            log.record(entry.changing(field, text(before), text(after)));
        }
    }

    private static @Nullable String text(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.stripTrailingZeros().toPlainString();
    }

    /** What the changer does not see stays as it is. */
    private void work(TeamPlan plan, String name, Set<ProductId> wanted) {
        Set<ProductId> open = open();
        for (ProductId product : wanted) {
            if (!open.contains(product)) {
                throw DomainException.notFound("product " + product.value());
            }
        }
        for (ProductId product : open) {
            boolean before = plan.products().contains(product);
            if (wanted.contains(product) && !before) {
                plan.begin(product);
                log.record(entry(plan, name, product, "began work on"));
            } else if (before && !wanted.contains(product)) {
                plan.stop(product);
                log.record(entry(plan, name, product, "ended work on"));
            }
        }
    }

    /** Hangs on the product, so that nobody reads of one that they do not see. */
    private Activity entry(TeamPlan plan, String name, ProductId product, String action) {
        return Activity.of(user.actor(), new SubjectRef(SUBJECT, plan.team()), name, product.value(), action)
                .changing("product", null, portfolio.product(product).name());
    }

    private String workingTeam(TeamId team) {
        String name = people.teamNames(Set.of(team)).get(team);
        if (name == null) {
            throw DomainException.notFound("team " + team.value());
        }
        if (people.teams().stream().noneMatch(working -> working.id().equals(team))) {
            throw DomainException.invalid("team", "capacity.error.archived", name);
        }
        return name;
    }
}
