package app.ballast.tradeoffs.policy;

import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.common.Period;
import app.ballast.people.SystemActor;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ServiceRef;
import app.ballast.portfolio.ServiceSettings;
import app.ballast.reliability.CountingObjectives;
import app.ballast.reliability.SloDraft;
import app.ballast.reliability.SloService;
import app.ballast.support.Queries;
import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DryRunTest extends PolicyTest {

    private static final int SERVICES = 10;
    private static final int OUTAGES = 60;

    @Autowired
    private DryRunService dryRuns;

    @Autowired
    private CountingObjectives objectives;

    @Autowired
    private SloService slos;

    @Autowired
    private ServiceSettings services;

    @Autowired
    private PortfolioService portfolio;

    @Autowired
    private EntityManagerFactory factory;

    @Test
    void daysInARowAtOneLevelAreOneStretchAndUnknownDaysAreTold() {
        spend(Duration.ofMinutes(60));

        DryRun run = lastYear(PolicyLevels.DEFAULT).run();

        assertThat(run.period().days()).isEqualTo(365);
        assertThat(run.stretches()).extracting(DryRun.Stretch::action).last().isEqualTo(PolicyAction.FREEZE);
        assertThat(run.stretches()).first().satisfies(stretch -> {
            assertThat(stretch.action()).isEqualTo(PolicyAction.CARRY_ON);
            assertThat(stretch.remaining()).isEqualTo(1);
        });
        int known = run.stretches().stream().mapToInt(DryRun.Stretch::days).sum();
        assertThat(known + run.unknown()).isEqualTo(365);
        assertThat(run.days(PolicyAction.CARRY_ON) + run.days(PolicyAction.FREEZE) + run.days(PolicyAction.RESERVE))
                .isEqualTo(known);
        assertThat(run.holdsBackOn(today())).isTrue();
    }

    @Test
    void withoutObjectivesNothingIsKnown() {
        DryRun run = DryRun.of(PolicyLevels.DEFAULT, java.util.List.of(), Period.lastDays(365, today()));

        assertThat(run.unknown()).isEqualTo(365);
        assertThat(run.stretches()).isEmpty();
    }

    @Test
    void theLastDayIsWhatHoldsNow() {
        spend(Duration.ofMinutes(40));

        DryRun.Stretch last = lastYear(PolicyLevels.DEFAULT).run().stretches().getLast();

        assertThat(viewer.call(() -> policies.standing(checkout)))
                .hasValueSatisfying(now -> assertThat(now.action()).isEqualTo(last.action()));
        assertThat(last.to()).isEqualTo(today());
    }

    @Test
    void aYearOfTenObjectivesIsTriedWithinASecondInAsManyStatementsAsOne() {
        fill(0, 1);
        long few = statements();
        fill(1, SERVICES);
        assertThat(statements()).isEqualTo(few).isLessThanOrEqualTo(20);
        assertThat(viewer.call(() -> objectives.budgets(checkout, Period.lastDays(365, today()))))
                .hasSize(365);

        Duration best = Duration.ofDays(1);
        for (int i = 0; i < 5; i++) {
            long begun = System.nanoTime();
            lastYear(PolicyLevels.DEFAULT);
            Duration taken = Duration.ofNanos(System.nanoTime() - begun);
            best = taken.compareTo(best) < 0 ? taken : best;
        }
        assertThat(best).isLessThan(Duration.ofSeconds(1));
    }

    private long statements() {
        return Queries.of(factory, () -> lastYear(PolicyLevels.DEFAULT));
    }

    private DryRunService.Told lastYear(PolicyLevels levels) {
        return viewer.call(() -> dryRuns.lastYear(checkout, levels));
    }

    /** Services with an outage of twenty minutes every week, for more than a year. */
    private void fill(int first, int last) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        StringBuilder lines = new StringBuilder();
        for (int service = first; service < last; service++) {
            String name = "Service " + service;
            SystemActor.call("Test", () -> services.add(name, Map.of(checkout, true)));
            for (int week = OUTAGES; week > 0; week--) {
                Instant at = now.minus(Duration.ofDays(7L * week));
                lines.append(at).append(',').append(name).append(",down\n");
                lines.append(at.plusSeconds(1_200)).append(',').append(name).append(",up\n");
            }
            lines.append(now).append(',').append(name).append(",up\n");
        }
        importChecks(lines.toString());
        for (ServiceRef ref : technology.call(() -> portfolio.services())) {
            if (Integer.parseInt(ref.name().substring(8)) >= first) {
                technology.call(() -> slos.define(ref.id(), SloDraft.byTime("Availability", "99.9")));
            }
        }
    }
}
