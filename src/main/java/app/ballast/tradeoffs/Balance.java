package app.ballast.tradeoffs;

import app.ballast.common.Period;
import app.ballast.decisions.DecidedOn;
import app.ballast.engagement.EngagementSnapshot;
import app.ballast.engagement.FeatureCourse;
import app.ballast.engagement.SurveyReading;
import app.ballast.metrics.Metric;
import app.ballast.metrics.TargetRow;
import app.ballast.portfolio.ProductRef;
import app.ballast.portfolio.ReleaseRef;
import app.ballast.reliability.ProductBudget;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Both sides of one product in one period.
 *
 * @param zone where its days begin and end
 * @param budget that of the worst counting SLO; null where no counting SLO has a figure, and the product's own objective holds
 * @param bet the feature that shipped last with a target; null without one
 * @param surveys how satisfied customers say they are
 * @param decisions those that were signed in the period
 * @param targets those that hold now, by metric
 */
public record Balance(
        ProductRef product,
        Period period,
        ZoneId zone,
        ReliabilitySide reliability,
        @Nullable ProductBudget budget,
        EngagementSnapshot engagement,
        @Nullable FeatureCourse bet,
        List<SurveyReading> surveys,
        List<ReleaseRef> releases,
        List<DecidedOn> decisions,
        Map<Metric, TargetRow> targets) {}
