package app.ballast.decisions.ui;

import app.ballast.common.ui.Explanation;
import app.ballast.common.ui.Opened;
import app.ballast.decisions.DecisionDetails;
import app.ballast.decisions.Expectation;
import app.ballast.decisions.KnownMetric;
import app.ballast.decisions.MetricRef;
import app.ballast.decisions.Review;
import app.ballast.decisions.review.ExpectationVerdict;
import app.ballast.decisions.review.KnownDays;
import app.ballast.decisions.review.Promise;
import app.ballast.metrics.MetricsLinks;
import app.ballast.metrics.Unit;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The working of what came of an expectation: every input with its source and age. */
record VerdictExplanation(DecisionDetails decision, Review review, Expectation expectation, DecisionWords words) {

    Explanation of(ExpectationVerdict verdict) {
        Promise promise = verdict.promise();
        Opened opened = new Opened(
                        words.figures(),
                        "decisions.judged",
                        words.metric(metric()),
                        decision.id().toString())
                .input(
                        "decisions.input.amount",
                        words.expected(expectation),
                        words.text("decisions.source.proposal"),
                        day(promise.signedOn()));
        side(opened, "decisions.input.before", verdict.before());
        side(opened, "decisions.input.after", verdict.after());
        if (verdict.change() != null) {
            opened.input(
                    "decisions.input.change",
                    moved(verdict.change()),
                    words.text("decisions.source.formula"),
                    measured());
        }
        opened.input(
                "decisions.input.noise",
                noise(verdict),
                promise.noise() == null
                        ? words.text("decisions.source.weeks", weeks(verdict.weeks()))
                        : words.text("decisions.source.proposal"),
                day(promise.signedOn()));
        ExpectationVerdict.Unclear why = verdict.why();
        if (why != null) {
            opened.note(why.labelKey());
        }
        if (!promise.by().equals(expectation.by())) {
            opened.note("decisions.judged.later", day(promise.by()), day(expectation.by()));
        }
        return opened.note("decisions.judged.note").note("balance.definitions").done();
    }

    private void side(Opened opened, String key, KnownDays days) {
        String value = days.known() == 0
                ? words.text("decisions.not-known")
                : words.level(metric(), days.mean().orElseThrow());
        opened.named(
                words.text(key, day(days.period().from()), day(days.period().to())),
                words.text(
                        "decisions.known-days",
                        value,
                        days.known(),
                        days.period().days()),
                source(days),
                measured(),
                link());
    }

    /** Both sums of a ratio, so that anybody can divide them. */
    private String source(KnownDays days) {
        return metric().unit() == Unit.RATIO && days.denominators() != days.known()
                ? words.text(
                        "decisions.source.sums",
                        words.figures().number(days.numerators(), 0),
                        words.figures().number(days.denominators(), 0))
                : words.text("decisions.source.mean");
    }

    private @Nullable String link() {
        MetricRef ref = metric().ref();
        return ref.kind() == MetricRef.Kind.SERIES ? MetricsLinks.series(ref.of()) : null;
    }

    private String noise(ExpectationVerdict verdict) {
        Double noise = verdict.noise();
        return noise == null ? words.text("decisions.not-known") : words.amount(metric(), noise);
    }

    private String moved(double change) {
        return (change < 0 ? "\u2212" : "+") + words.amount(metric(), Math.abs(change));
    }

    private String weeks(List<Double> weeks) {
        return weeks.stream().map(week -> words.level(metric(), week)).collect(Collectors.joining(", "));
    }

    private String measured() {
        return words.figures().moment(review.reviewedAt());
    }

    private String day(java.time.LocalDate day) {
        return words.figures().day(day);
    }

    private KnownMetric metric() {
        return expectation.metric();
    }
}
