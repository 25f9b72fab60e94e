package app.ballast.tradeoffs;

import app.ballast.common.Period;
import app.ballast.engagement.EngagementSnapshot;
import app.ballast.metrics.Metric;
import app.ballast.metrics.TargetRow;
import app.ballast.portfolio.ProductRef;
import app.ballast.portfolio.ReleaseRef;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * Both sides of one product in one period.
 *
 * @param zone where its days begin and end
 * @param targets those that hold now, by metric
 */
public record Balance(
        ProductRef product,
        Period period,
        ZoneId zone,
        ReliabilitySide reliability,
        EngagementSnapshot engagement,
        List<ReleaseRef> releases,
        Map<Metric, TargetRow> targets) {}
