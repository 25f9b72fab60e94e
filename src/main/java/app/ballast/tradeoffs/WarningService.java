package app.ballast.tradeoffs;

import app.ballast.backlog.DebtCourse;
import app.ballast.backlog.DebtInterest;
import app.ballast.common.Period;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.SignedIn;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductId;
import app.ballast.tradeoffs.mix.FeatureFactory;
import app.ballast.tradeoffs.mix.Firefighting;
import app.ballast.tradeoffs.mix.InvestmentMix;
import app.ballast.tradeoffs.mix.MixWeek;
import app.ballast.tradeoffs.mix.NeglectedDebt;
import app.ballast.tradeoffs.mix.Part;
import app.ballast.tradeoffs.mix.Spells;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks for firefighting, feature factories and neglected debt over the last {@value #WEEKS} weeks that are over. */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class WarningService {

    /** So many weeks are judged. */
    public static final int WEEKS = 26;

    /** So many weeks before the running one are read: the first that is judged looks back itself. */
    static final int LOOKS_BACK = WEEKS + NeglectedDebt.WEEKS - 1;

    private final MixService mixes;
    private final ShippedFeatures shipped;
    private final DebtInterest interest;
    private final PortfolioService portfolio;
    private final Clock clock;
    private final Firefighting rule;

    WarningService(
            MixService mixes,
            ShippedFeatures shipped,
            DebtInterest interest,
            PortfolioService portfolio,
            Clock clock,
            @Value("${ballast.firefighting.unplanned:0.25}") double limit,
            @Value("${ballast.firefighting.weeks:3}") int weeks,
            @Value("${ballast.firefighting.of:4}") int of) {
        this.mixes = mixes;
        this.shipped = shipped;
        this.interest = interest;
        this.portfolio = portfolio;
        this.clock = clock;
        this.rule = new Firefighting(limit, weeks, of);
    }

    /** What a product is warned of. Always as many statements. */
    @SignedIn
    public Warnings of(ProductId product) {
        ZoneId zone = portfolio.workspace().zone();
        LocalDate running = InvestmentMix.monday(LocalDate.ofInstant(clock.instant(), zone));
        LocalDate first = running.minusWeeks(WEEKS);
        LocalDate early = first.minusWeeks(NeglectedDebt.WEEKS - 1L);
        Mix mix = mixes.of(product, new Period(early, running.minusDays(1)), null);
        List<MixWeek> weeks = mix.mix().weeks();
        List<Warnings.Shipped> features =
                shipped.of(product, first.minusWeeks(FeatureFactory.TO_WEEKS), running.minusDays(1), zone);
        List<DebtCourse> debts = interest.courses(product, start(running, zone), start(first, zone));
        Map<LocalDate, FeatureFactory> factory = new LinkedHashMap<>();
        Map<LocalDate, NeglectedDebt> neglect = new LinkedHashMap<>();
        for (LocalDate monday = first; monday.isBefore(running); monday = monday.plusWeeks(1)) {
            LocalDate sunday = monday.plusDays(6);
            factory.put(
                    monday,
                    FeatureFactory.on(
                            sunday,
                            features.stream().map(Warnings.Shipped::counted).toList()));
            neglect.put(monday, neglect(debts, weeks, monday, zone));
        }
        return new Warnings(
                mix,
                rule,
                weeks,
                rule.spells(weeks),
                features,
                factory,
                spells(factory, FeatureFactory::holds),
                debts,
                neglect,
                spells(neglect, NeglectedDebt::holds));
    }

    private static NeglectedDebt neglect(List<DebtCourse> debts, List<MixWeek> weeks, LocalDate monday, ZoneId zone) {
        LocalDate from = monday.minusWeeks(NeglectedDebt.WEEKS - 1L);
        Instant begin = start(from, zone);
        Instant end = start(monday.plusWeeks(1), zone);
        return NeglectedDebt.of(
                debts.stream()
                        .filter(debt -> debt.isOpenThrough(begin, end))
                        .map(debt -> new NeglectedDebt.Open(debt.id().value(), debt.at(begin), debt.at(end)))
                        .toList(),
                time(weeks.stream()
                        .filter(week ->
                                !week.monday().isBefore(from) && !week.monday().isAfter(monday))
                        .toList()));
    }

    private static @Nullable Double time(List<MixWeek> weeks) {
        InvestmentMix mix = new InvestmentMix(weeks);
        return mix.share(Part.TECH_DEBT).isPresent() ? mix.share(Part.TECH_DEBT).getAsDouble() : null;
    }

    private static <T> Spells spells(Map<LocalDate, T> readings, Predicate<T> holds) {
        return Spells.of(readings.entrySet().stream()
                .map(week -> new Spells.Week(week.getKey(), holds.test(week.getValue())))
                .toList());
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
