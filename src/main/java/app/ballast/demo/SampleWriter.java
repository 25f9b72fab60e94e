package app.ballast.demo;

import app.ballast.demo.sample.SampleWorkspace;
import jakarta.persistence.EntityManager;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the samples through the doors of the rooms, all in one transaction: whatever ends it before its time leaves an empty
 * workspace, which the next start fills.
 */
@Component
@Profile("demo")
class SampleWriter {

    private final PeopleSamples people;
    private final PortfolioSamples portfolio;
    private final CapacitySamples capacity;
    private final MetricsSamples metrics;
    private final ReliabilitySamples reliability;
    private final BacklogSamples backlog;
    private final ProductUseSamples use;
    private final DecisionSamples decisions;
    private final PolicySamples policies;
    private final NewsSamples news;
    private final EntityManager entities;

    SampleWriter(
            PeopleSamples people,
            PortfolioSamples portfolio,
            CapacitySamples capacity,
            MetricsSamples metrics,
            ReliabilitySamples reliability,
            BacklogSamples backlog,
            ProductUseSamples use,
            DecisionSamples decisions,
            PolicySamples policies,
            NewsSamples news,
            EntityManager entities) {
        this.people = people;
        this.portfolio = portfolio;
        this.capacity = capacity;
        this.metrics = metrics;
        this.reliability = reliability;
        this.backlog = backlog;
        this.use = use;
        this.decisions = decisions;
        this.policies = policies;
        this.news = news;
        this.entities = entities;
    }

    @Transactional
    public void write(SampleWorkspace samples) {
        SampleIds ids = new SampleIds();
        people.write(samples, ids);
        portfolio.write(samples, ids);
        settle();
        capacity.write(samples, ids);
        metrics.write(samples, ids);
        reliability.write(samples, ids);
        settle();
        backlog.write(samples, ids);
        settle();
        use.write(samples.use(), ids);
        settle();
        news.write(samples, ids);
        decisions.write(samples, ids);
        policies.write(samples, ids);
    }

    /** Brings to the database what only lies in memory, for statements that go there directly; and keeps memory small. */
    private void settle() {
        entities.flush();
        entities.clear();
    }
}
