package app.ballast.decisions;

import app.ballast.backlog.DueOutcome;
import app.ballast.backlog.DueOutcomes;
import app.ballast.backlog.WorkItemId;
import app.ballast.common.Period;
import app.ballast.decisions.ShippedPromise.Subject;
import app.ballast.decisions.review.Promise;
import app.ballast.decisions.review.PromiseVerdict;
import app.ballast.engagement.FeatureRow;
import app.ballast.engagement.FeatureService;
import app.ballast.metrics.Better;
import app.ballast.metrics.MetricsService;
import app.ballast.metrics.SeriesRef;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ProductRef;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Looks whether what shipped reached its target on its day: features by their adoption, items by the metric that they name. What is
 * unclear is looked at again for four weeks, since data comes late. It sees all products.
 */
@Component
class PromiseWork {

    /** What was due longer ago is left alone. */
    static final int BACK = 365;

    private final PromiseStore store;
    private final MetricReadings readings;
    private final FeatureService features;
    private final DueOutcomes outcomes;
    private final MetricsService metrics;
    private final PortfolioService portfolio;
    private final DecisionReader reader;
    private final Clock clock;

    PromiseWork(
            PromiseStore store,
            MetricReadings readings,
            FeatureService features,
            DueOutcomes outcomes,
            MetricsService metrics,
            PortfolioService portfolio,
            DecisionReader reader,
            Clock clock) {
        this.store = store;
        this.readings = readings;
        this.features = features;
        this.outcomes = outcomes;
        this.metrics = metrics;
        this.portfolio = portfolio;
        this.reader = reader;
        this.clock = clock;
    }

    /** Which promise, of which day. */
    private record Key(Subject subject, long number, LocalDate due) {}

    /** All that were due since a year ago and have no clear answer yet. */
    void all() {
        LocalDate today = reader.today();
        Period year = Period.lastDays(BACK, today);
        Set<ProductId> products =
                portfolio.products().stream().map(ProductRef::id).collect(Collectors.toSet());
        Set<Key> settled = store.of(products, year.from(), year.to()).stream()
                .filter(one -> one.verdict() != PromiseVerdict.Said.UNCLEAR
                        || one.dueOn().isBefore(today.minusDays(Promise.DAYS)))
                .map(one -> new Key(one.subject(), one.number(), one.dueOn()))
                .collect(Collectors.toSet());
        Map<ProductId, List<SeriesRef>> series = new HashMap<>();
        for (FeatureRow feature : features.all()) {
            LocalDate due = feature.targetDue();
            if (due != null && feature.shippedOn() != null && year.contains(due)) {
                judge(feature, due, settled, series(series, feature.product().id()));
            }
        }
        for (DueOutcome outcome : outcomes.between(year.from(), year.to())) {
            if (products.contains(outcome.product())) {
                judge(outcome, settled, series(series, outcome.product()));
            }
        }
    }

    private List<SeriesRef> series(Map<ProductId, List<SeriesRef>> known, ProductId product) {
        return known.computeIfAbsent(product, metrics::series);
    }

    private void judge(FeatureRow feature, LocalDate due, Set<Key> settled, List<SeriesRef> known) {
        BigDecimal target = feature.targetShare();
        if (target == null
                || settled.contains(new Key(Subject.FEATURE, feature.id().value(), due))) {
            return;
        }
        known.stream()
                .filter(one -> one.id().equals(feature.series()))
                .findFirst()
                .ifPresent(adoption -> keep(
                        Subject.FEATURE,
                        feature.id().value(),
                        due,
                        feature.product().id(),
                        feature.item() == null ? null : feature.item().id(),
                        feature.name(),
                        adoption,
                        adoption.name(),
                        target.doubleValue()));
    }

    private void judge(DueOutcome outcome, Set<Key> settled, List<SeriesRef> known) {
        if (settled.contains(new Key(Subject.ITEM, outcome.item().value(), outcome.dueOn()))) {
            return;
        }
        SeriesRef named = known.stream()
                .filter(one -> one.key().equalsIgnoreCase(outcome.metric())
                        || one.name().equalsIgnoreCase(outcome.metric()))
                .findFirst()
                .orElse(null);
        keep(
                Subject.ITEM,
                outcome.item().value(),
                outcome.dueOn(),
                outcome.product(),
                outcome.item(),
                outcome.key() + " " + outcome.title(),
                named,
                outcome.metric(),
                outcome.target().doubleValue());
    }

    private void keep(
            Subject subject,
            long number,
            LocalDate due,
            ProductId product,
            @Nullable WorkItemId item,
            String name,
            @Nullable SeriesRef series,
            String called,
            double target) {
        PromiseVerdict verdict = series == null
                ? PromiseVerdict.of(true, true, target, due, List.of())
                : PromiseVerdict.of(
                        series.windowDays() != null,
                        series.better() == Better.UP,
                        target,
                        due,
                        readings.days(
                                new MetricRef(MetricRef.Kind.SERIES, series.key()),
                                Period.lastDays(Promise.DAYS, due)));
        store.keep(new ShippedPromise(
                subject,
                number,
                due,
                product,
                item,
                name,
                series == null ? null : series.key(),
                called,
                series == null ? null : series.unit(),
                series == null ? null : series.unitLabel(),
                series == null ? null : series.better(),
                target,
                verdict.measured().isPresent() ? verdict.measured().getAsDouble() : null,
                verdict.days().known(),
                verdict.said(),
                clock.instant()));
    }
}
