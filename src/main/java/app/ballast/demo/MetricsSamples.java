package app.ballast.demo;

import app.ballast.demo.sample.SampleRetention;
import app.ballast.demo.sample.SampleSeries;
import app.ballast.demo.sample.SampleTarget;
import app.ballast.demo.sample.SampleWorkspace;
import app.ballast.engagement.RetentionRecords;
import app.ballast.metrics.MetricsService;
import app.ballast.metrics.NewPoint;
import app.ballast.metrics.NewSeries;
import app.ballast.metrics.NewTarget;
import app.ballast.metrics.PointOrigin;
import app.ballast.metrics.SeriesRef;
import app.ballast.metrics.TargetService;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Writes series, retention and targets; every point says that it is a sample. */
@Component
@Profile("demo")
class MetricsSamples {

    private static final String SOURCE = "Sample workspace";

    private final MetricsService metrics;
    private final TargetService targets;
    private final RetentionRecords retention;

    MetricsSamples(MetricsService metrics, TargetService targets, RetentionRecords retention) {
        this.metrics = metrics;
        this.targets = targets;
        this.retention = retention;
    }

    void write(SampleWorkspace samples, SampleIds ids) {
        for (SampleSeries sample : samples.series()) {
            SeriesRef series = metrics.define(new NewSeries(
                    ids.product(sample.product()),
                    null,
                    sample.metric(),
                    sample.name(),
                    sample.unit(),
                    sample.better(),
                    sample.side(),
                    sample.windowDays(),
                    SOURCE));
            metrics.record(
                    series.id(),
                    sample.points().stream().map(MetricsSamples::point).toList(),
                    PointOrigin.SAMPLE);
        }
        for (SampleRetention sample : samples.retention()) {
            retention.record(ids.product(sample.product()), sample.triangle(), PointOrigin.SAMPLE);
        }
        for (SampleTarget sample : samples.targets()) {
            targets.set(
                    ids.product(sample.product()),
                    sample.metric(),
                    new NewTarget(sample.value(), sample.baseline(), sample.due()));
        }
    }

    private static NewPoint point(SampleSeries.Point point) {
        return new NewPoint(point.day().atStartOfDay(ZoneOffset.UTC).toInstant(), point.value(), point.denominator());
    }
}
