package app.ballast.tradeoffs;

import app.ballast.backlog.Kind;
import app.ballast.backlog.WaitingPrice;
import app.ballast.backlog.WaitingPrices;
import app.ballast.common.Period;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.SignedIn;
import app.ballast.engagement.ProductTargets;
import app.ballast.engagement.TargetReading;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ProductRef;
import app.ballast.portfolio.ServiceId;
import app.ballast.reliability.CountingDay;
import app.ballast.reliability.CountingObjectives;
import app.ballast.reliability.DayBudget;
import app.ballast.reliability.OutagePrice;
import app.ballast.reliability.OutagePrices;
import app.ballast.reliability.SloStatus;
import app.ballast.tradeoffs.policy.CountingTargets;
import app.ballast.tradeoffs.policy.PolicyLevels;
import app.ballast.tradeoffs.policy.PolicyService;
import app.ballast.tradeoffs.policy.PolicyVersion;
import app.ballast.tradeoffs.policy.Standing;
import app.ballast.tradeoffs.verdict.ObjectiveSign;
import app.ballast.tradeoffs.verdict.TargetSign;
import app.ballast.tradeoffs.verdict.Verdict;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says what products should do next, and what waiting costs. Always as many queries, for any number of products and items. */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class VerdictService {

    private final PortfolioService portfolio;
    private final PolicyService policies;
    private final CountingObjectives objectives;
    private final ProductTargets targets;
    private final WaitingPrices waiting;
    private final OutagePrices outages;
    private final Clock clock;

    VerdictService(
            PortfolioService portfolio,
            PolicyService policies,
            CountingObjectives objectives,
            ProductTargets targets,
            WaitingPrices waiting,
            OutagePrices outages,
            Clock clock) {
        this.portfolio = portfolio;
        this.policies = policies;
        this.objectives = objectives;
        this.targets = targets;
        this.waiting = waiting;
        this.outages = outages;
        this.clock = clock;
    }

    /** The verdict on a product; one that the asker does not see answers as one that is not there. */
    @SignedIn
    public ProductVerdict of(ProductId id) {
        return of(List.of(portfolio.product(id))).getFirst();
    }

    /** The verdicts on all products that the asker sees and that are not archived, by name. */
    @SignedIn
    public List<ProductVerdict> all() {
        return of(portfolio.products());
    }

    private List<ProductVerdict> of(List<ProductRef> products) {
        List<ProductId> ids = products.stream().map(ProductRef::id).toList();
        LocalDate today = today();
        Map<ProductId, List<SloStatus>> counting = objectives.now(ids);
        Map<ProductId, Standing> standings = policies.standings(counting);
        Map<ProductId, List<TargetReading>> promised =
                targets.of(ids, new Period(today.minusDays(Verdict.FRESH_DAYS), today));
        Map<ProductId, PolicyVersion> inForce = policies.inForce(ids);
        Map<ProductId, Map<Kind, WaitingPrice>> prices = waiting.of(ids);
        Set<ServiceId> worst = standings.values().stream()
                .map(standing -> standing.slo().service().id())
                .collect(Collectors.toSet());
        Map<ServiceId, OutagePrice> outage = outages.of(worst);
        return products.stream()
                .map(product -> verdict(
                        product,
                        standings.get(product.id()),
                        counting.getOrDefault(product.id(), List.of()),
                        counting(promised.getOrDefault(product.id(), List.of()), inForce.get(product.id())),
                        levels(inForce.get(product.id())),
                        prices.getOrDefault(product.id(), Map.of()),
                        outage,
                        today))
                .toList();
    }

    private ProductVerdict verdict(
            ProductRef product,
            @Nullable Standing standing,
            List<SloStatus> counting,
            List<TargetReading> promised,
            PolicyLevels levels,
            Map<Kind, WaitingPrice> prices,
            Map<ServiceId, OutagePrice> outage,
            LocalDate today) {
        Map<TargetSign, TargetReading> signs = new LinkedHashMap<>();
        promised.forEach(target -> signs.put(sign(target, today), target));
        Verdict verdict = Verdict.of(
                standing == null ? null : standing.action(),
                counting.stream().map(VerdictService::sign).toList(),
                List.copyOf(signs.keySet()),
                today);
        return new ProductVerdict(
                product,
                verdict,
                standing,
                levels,
                counting,
                signs,
                new WeekPrice(
                        portfolio.workspace().currency(),
                        prices.getOrDefault(Kind.FEATURE, WaitingPrice.NOTHING),
                        prices.getOrDefault(Kind.STABILITY, WaitingPrice.NOTHING),
                        prices.getOrDefault(Kind.TECH_DEBT, WaitingPrice.NOTHING),
                        standing == null
                                ? null
                                : outage.get(standing.slo().service().id())));
    }

    /** What the verdict was at the end of each day of a period, today as far as it has come; days to come are left out. */
    @SignedIn
    public List<VerdictDay> history(ProductId id, Period period) {
        ProductId product = portfolio.product(id).id();
        List<TargetReading> promised = targets.of(
                        List.of(product), new Period(period.from().minusDays(Verdict.FRESH_DAYS), period.to()))
                .getOrDefault(product, List.of());
        List<PolicyVersion> signed = policies.signed(product);
        ZoneId zone = portfolio.workspace().zone();
        return objectives.days(product, period).stream()
                .map(day -> onDay(day, promised, policyOn(day.day(), signed, zone)))
                .toList();
    }

    private static VerdictDay onDay(CountingDay day, List<TargetReading> promised, @Nullable PolicyVersion policy) {
        DayBudget worst = day.worst();
        List<TargetSign> targets = counting(promised, policy).stream()
                .filter(target -> !target.since().isAfter(day.day()))
                .map(target -> sign(target, day.day()))
                .toList();
        Verdict verdict = Verdict.of(
                worst == null ? null : levels(policy).at(worst.remaining()).action(),
                worst == null ? List.of() : List.of(sign(day, worst)),
                targets,
                day.day());
        return new VerdictDay(
                day.day(),
                verdict.advice(),
                worst == null ? null : worst.worst().title(),
                worst == null ? null : worst.remaining());
    }

    private static @Nullable PolicyVersion policyOn(LocalDate day, List<PolicyVersion> signed, ZoneId zone) {
        Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
        return signed.stream()
                .filter(version -> Objects.requireNonNull(version.holdsFrom()).isBefore(end))
                .reduce((older, newer) -> newer)
                .orElse(null);
    }

    private static PolicyLevels levels(@Nullable PolicyVersion policy) {
        return policy == null ? PolicyLevels.DEFAULT : policy.text().levels();
    }

    /** Those that the policy counts; all of them where there is none. */
    private static List<TargetReading> counting(List<TargetReading> all, @Nullable PolicyVersion policy) {
        CountingTargets counts =
                policy == null ? CountingTargets.ALL : policy.text().targets();
        return all.stream()
                .filter(target -> target.metric() == null
                        ? counts.adoption()
                        : counts.metrics().contains(target.metric()))
                .toList();
    }

    /** Today, as the workspace counts days. */
    @SignedIn
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), portfolio.workspace().zone());
    }

    private static ObjectiveSign sign(SloStatus status) {
        return new ObjectiveSign(
                status.slo().title(),
                status.reading().remaining(),
                status.reading().tally().knownShare(),
                status.reading().alert());
    }

    /** All objectives of a day as one: the worst budget, the worst alert, what is known best. */
    private static ObjectiveSign sign(CountingDay day, DayBudget worst) {
        return new ObjectiveSign(
                worst.worst().title(), OptionalDouble.of(worst.remaining()), day.knownShare(), day.alert());
    }

    private static TargetSign sign(TargetReading target, LocalDate day) {
        Map.Entry<LocalDate, Double> value = target.valueOn(day);
        return new TargetSign(
                target.metric() == null ? target.name() : target.metric().key(),
                target.baseline(),
                target.since(),
                target.target(),
                target.due(),
                value == null ? null : value.getValue(),
                value == null ? null : value.getKey());
    }
}
