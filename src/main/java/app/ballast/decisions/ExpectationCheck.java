package app.ballast.decisions;

import app.ballast.backlog.ItemKey;
import app.ballast.backlog.WorkItemId;
import app.ballast.common.DomainException;
import app.ballast.common.Period;
import app.ballast.decisions.review.ExpectationVerdict;
import app.ballast.decisions.review.Promise;
import app.ballast.metrics.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Refuses what could never be judged. */
@Component
class ExpectationCheck {

    private final DecisionReader reader;
    private final KnownMetrics metrics;
    private final MetricReadings readings;

    ExpectationCheck(DecisionReader reader, KnownMetrics metrics, MetricReadings readings) {
        this.reader = reader;
        this.metrics = metrics;
        this.readings = readings;
    }

    /** What somebody proposes. */
    void draft(DecisionDraft draft, List<KnownMetric> known) {
        LocalDate today = reader.today();
        checkReview(draft.reviewOn(), today);
        for (OptionDraft option : draft.options()) {
            for (ExpectationDraft expectation : option.expectations()) {
                expectation(option.name(), expectation, known, today);
            }
        }
        if (draft.chosen() != null) {
            checkLatest(draft.reviewOn(), draft.options().get(draft.chosen()).expectations(), today);
        }
    }

    /** What somebody is about to sign: as far as days have gone on since it was proposed, and complete. */
    void signable(DecisionDetails decision) {
        DecisionOption choice = decision.choice();
        if (choice == null) {
            throw DomainException.invalid("chosen", "decisions.error.no-choice", decision.id());
        }
        if (choice.expectations().isEmpty()) {
            throw DomainException.invalid("expectations", "decisions.error.no-effect", choice.letter(), choice.name());
        }
        if (decision.reviewOn() == null) {
            throw DomainException.invalid("reviewOn", "decisions.error.no-review", decision.id());
        }
        LocalDate today = reader.today();
        checkReview(decision.reviewOn(), today);
        checkLatest(
                decision.reviewOn(),
                choice.expectations().stream().map(Expectation::draft).toList(),
                today);
    }

    /** The number of an item, whose absence is told at its field. */
    WorkItemId item(ItemKey key, Supplier<WorkItemId> find) {
        try {
            return find.get();
        } catch (DomainException missing) {
            throw DomainException.invalid("items", "decisions.error.item", key);
        }
    }

    private void expectation(String option, ExpectationDraft expectation, List<KnownMetric> known, LocalDate today) {
        KnownMetric metric = metrics.one(known, expectation.metric());
        if (metric.unit() == Unit.RATIO
                && expectation.amount() > 1
                && metric.ref().kind() != MetricRef.Kind.BUDGET) {
            throw DomainException.invalid("amount", "decisions.error.share", metric.about());
        }
        if (expectation.by().isBefore(today.plusDays(Promise.DAYS))) {
            throw DomainException.invalid(
                    "by", "decisions.error.by", option, metric.about(), today.plusDays(Promise.DAYS));
        }
        int days = readings.days(metric.ref(), Period.lastDays(Promise.DAYS, today.minusDays(1)))
                .size();
        if (days == 0) {
            throw DomainException.invalid("metric", "decisions.error.no-data", metric.about(), Promise.DAYS);
        }
        boolean daily = days >= ExpectationVerdict.LEAST_KNOWN;
        if (daily && expectation.noise() != null) {
            throw DomainException.invalid("noise", "decisions.error.noise-daily", metric.about());
        }
        if (!daily && expectation.noise() == null) {
            throw DomainException.invalid("noise", "decisions.error.noise-missing", metric.about(), days, Promise.DAYS);
        }
    }

    private static void checkReview(@Nullable LocalDate reviewOn, LocalDate today) {
        if (reviewOn != null && reviewOn.isBefore(today.plusDays(Promise.DAYS))) {
            throw DomainException.invalid("reviewOn", "decisions.error.review", reviewOn, today.plusDays(Promise.DAYS));
        }
    }

    private static void checkLatest(
            @Nullable LocalDate reviewOn, List<ExpectationDraft> expectations, LocalDate today) {
        for (ExpectationDraft expectation : expectations) {
            if (expectation.by().isBefore(today.plusDays(Promise.DAYS))) {
                throw DomainException.invalid("by", "decisions.error.by-signed", today.plusDays(Promise.DAYS));
            }
            if (reviewOn != null && reviewOn.isBefore(expectation.by())) {
                throw DomainException.invalid("reviewOn", "decisions.error.review-early", reviewOn, expectation.by());
            }
        }
    }
}
