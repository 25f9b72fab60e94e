package app.ballast.decisions;

import app.ballast.common.Period;
import app.ballast.decisions.StoodFigure.Measured;
import app.ballast.decisions.StoodFigure.Name;
import app.ballast.engagement.ActiveUsers;
import app.ballast.engagement.DataOrigin;
import app.ballast.engagement.EngagementService;
import app.ballast.engagement.EngagementSnapshot;
import app.ballast.engagement.FeatureRow;
import app.ballast.engagement.FeatureService;
import app.ballast.engagement.RevenueReading;
import app.ballast.engagement.RevenueService;
import app.ballast.engagement.SurveyReading;
import app.ballast.engagement.SurveyService;
import app.ballast.engagement.measures.Survey;
import app.ballast.metrics.MetricsService;
import app.ballast.metrics.SeriesId;
import app.ballast.metrics.SeriesPoint;
import app.ballast.metrics.Side;
import app.ballast.portfolio.ProductId;
import app.ballast.reliability.Freshness;
import app.ballast.reliability.ProductBudget;
import app.ballast.reliability.ReliabilityService;
import app.ballast.reliability.ReliabilitySnapshot;
import app.ballast.reliability.SloBudgets;
import app.ballast.reliability.slo.DurationSummary;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes a picture of both panels of a product: of the last 30 days, of satisfaction the last 90. Always as many queries. */
@Component
class PanelPicture {

    private static final int DAYS = 30;
    private static final int ANSWER_DAYS = 90;
    private static final String CHECKS = "Status checks";
    private static final String INCIDENTS = "Incidents";

    private final ReliabilityService reliability;
    private final SloBudgets budgets;
    private final EngagementService engagement;
    private final FeatureService features;
    private final MetricsService metrics;
    private final SurveyService surveys;
    private final RevenueService revenue;

    PanelPicture(
            ReliabilityService reliability,
            SloBudgets budgets,
            EngagementService engagement,
            FeatureService features,
            MetricsService metrics,
            SurveyService surveys,
            RevenueService revenue) {
        this.reliability = reliability;
        this.budgets = budgets;
        this.engagement = engagement;
        this.features = features;
        this.metrics = metrics;
        this.surveys = surveys;
        this.revenue = revenue;
    }

    /** As the product stands on a day. */
    List<StoodFigure> take(ProductId product, LocalDate today) {
        Period period = Period.lastDays(DAYS, today);
        List<StoodFigure> figures = new ArrayList<>();
        reliability(figures, reliability.snapshot(product, period));
        budgets.ofProduct(product, period).ifPresent(budget -> figures.add(1, budget(budget)));
        users(figures, engagement.snapshot(product, period));
        adoption(figures, features.of(product), period);
        surveys.readings(product, Period.lastDays(ANSWER_DAYS, today)).forEach(survey -> survey(figures, survey));
        revenue.reading(product, period).ifPresent(reading -> revenue(figures, reading));
        return figures;
    }

    private static void reliability(List<StoodFigure> figures, ReliabilitySnapshot snapshot) {
        Freshness freshness = snapshot.freshness();
        Instant until = freshness == null ? null : freshness.lastCheck();
        OptionalDouble ratio = snapshot.availability().ratio();
        add(figures, Side.RELIABILITY, Name.AVAILABILITY, "", boxed(ratio), Measured.SHARE, CHECKS, until);
        add(
                figures,
                Side.RELIABILITY,
                Name.INCIDENTS,
                "",
                freshness == null && snapshot.incidents().isEmpty()
                        ? null
                        : (double) snapshot.incidents().size(),
                Measured.COUNT,
                INCIDENTS,
                until);
        DurationSummary recovery = snapshot.recovery().toResolve();
        if (recovery != null) {
            seconds(figures, Name.MTTR, recovery.mean(), until);
            seconds(figures, Name.MTTR_MEDIAN, recovery.median(), until);
            seconds(figures, Name.MTTR_P90, recovery.p90(), until);
        }
    }

    private static void seconds(List<StoodFigure> figures, Name name, Duration length, @Nullable Instant until) {
        add(figures, Side.RELIABILITY, name, "", (double) length.toSeconds(), Measured.SECONDS, INCIDENTS, until);
    }

    private static StoodFigure budget(ProductBudget budget) {
        String series = budget.worst().slo().series();
        return new StoodFigure(
                Side.RELIABILITY,
                Name.BUDGET,
                budget.worst().slo().title(),
                boxed(budget.worst().reading().remaining()),
                Measured.SHARE,
                series == null ? CHECKS : series,
                budget.worst().knownUntil());
    }

    private static void users(List<StoodFigure> figures, EngagementSnapshot snapshot) {
        for (ActiveUsers users : snapshot.activeUsers()) {
            DataOrigin origin = users.origin();
            add(
                    figures,
                    Side.PRODUCT,
                    Name.USERS,
                    String.valueOf(users.windowDays()),
                    users.latest() == null ? null : (double) users.latest(),
                    Measured.COUNT,
                    origin == null ? users.series().source() : origin.source(),
                    users.latestDate() == null ? null : end(users.latestDate()));
        }
        if (snapshot.stickiness() != null) {
            add(
                    figures,
                    Side.PRODUCT,
                    Name.STICKINESS,
                    String.valueOf(snapshot.stickiness().monthlyWindowDays()),
                    snapshot.stickiness().ratio(),
                    Measured.SHARE,
                    snapshot.activeUsers().getFirst().series().source(),
                    end(snapshot.stickiness().date()));
        }
    }

    private void adoption(List<StoodFigure> figures, List<FeatureRow> all, Period period) {
        Map<SeriesId, List<SeriesPoint>> points = metrics.points(
                all.stream().map(FeatureRow::series).toList(),
                period.from().atStartOfDay(ZoneOffset.UTC).toInstant(),
                end(period.to()));
        for (FeatureRow feature : all) {
            points.getOrDefault(feature.series(), List.of()).stream()
                    .filter(point -> point.denominator() != null && point.denominator() > 0)
                    .reduce((earlier, later) -> later)
                    .ifPresent(last -> add(
                            figures,
                            Side.PRODUCT,
                            Name.ADOPTION,
                            feature.name(),
                            last.reading(),
                            Measured.SHARE,
                            feature.key() + "-adoption",
                            end(last.date())));
        }
    }

    private static void survey(List<StoodFigure> figures, SurveyReading survey) {
        OptionalDouble score = survey.now().ofAll();
        if (score.isPresent()) {
            boolean nps = survey.survey() == Survey.NPS;
            add(
                    figures,
                    Side.PRODUCT,
                    nps ? Name.NPS : Name.CSAT,
                    String.valueOf(survey.now().answers()),
                    score.getAsDouble(),
                    nps ? Measured.SCORE : Measured.SHARE,
                    "Survey",
                    survey.lastDay() == null ? null : end(survey.lastDay()));
        }
    }

    private static void revenue(List<StoodFigure> figures, RevenueReading reading) {
        List<Double> known = reading.days().stream()
                .flatMap(java.util.stream.Stream::ofNullable)
                .toList();
        if (!known.isEmpty()) {
            add(
                    figures,
                    Side.PRODUCT,
                    Name.REVENUE,
                    String.valueOf(known.size()),
                    known.stream().mapToDouble(Double::doubleValue).sum(),
                    Measured.MONEY,
                    reading.series().source(),
                    end(reading.period().to()));
        }
    }

    private static void add(
            List<StoodFigure> figures,
            Side side,
            Name name,
            String about,
            @Nullable Double value,
            Measured unit,
            String source,
            @Nullable Instant until) {
        figures.add(new StoodFigure(side, name, about, value, unit, source, until));
    }

    private static @Nullable Double boxed(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    private static Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
