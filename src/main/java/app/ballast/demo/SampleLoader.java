package app.ballast.demo;

import app.ballast.demo.sample.SampleWorkspace;
import app.ballast.people.SystemActor;
import app.ballast.portfolio.PortfolioSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Fills a workspace without products with the samples, at start, after the first administrator's turn. */
@Component
@Profile("demo")
@Order(10)
class SampleLoader implements ApplicationRunner {

    static final String ACTOR = "Sample workspace";

    private static final Logger LOG = LoggerFactory.getLogger(SampleLoader.class);

    private final PortfolioSettings portfolio;
    private final SampleWriter writer;
    private final Clock clock;

    SampleLoader(PortfolioSettings portfolio, SampleWriter writer, Clock clock) {
        this.portfolio = portfolio;
        this.writer = writer;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        SystemActor.run(ACTOR, () -> {
            if (portfolio.products().isEmpty()) {
                Instant begun = clock.instant();
                writer.write(SampleWorkspace.at(begun));
                Duration taken = Duration.between(begun, clock.instant());
                LOG.info("The sample workspace is in place after {} s.", taken.toSeconds());
            }
        });
    }
}
