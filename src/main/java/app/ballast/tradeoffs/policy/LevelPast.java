package app.ballast.tradeoffs.policy;

import app.ballast.common.Period;
import app.ballast.portfolio.PortfolioService;
import app.ballast.reliability.CountingObjectives;
import app.ballast.reliability.DayBudget;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down which levels held under a policy that is brought back from the past, by the day. */
@Component
class LevelPast {

    private final CountingObjectives objectives;
    private final StandStore stands;
    private final PortfolioService portfolio;
    private final Clock clock;

    LevelPast(CountingObjectives objectives, StandStore stands, PortfolioService portfolio, Clock clock) {
        this.objectives = objectives;
        this.stands = stands;
        this.portfolio = portfolio;
        this.clock = clock;
    }

    void write(PolicyVersion policy, Instant from) {
        ZoneId zone = portfolio.workspace().zone();
        Instant now = clock.instant();
        Period period = new Period(LocalDate.ofInstant(from, zone), LocalDate.ofInstant(now, zone));
        PolicyLevel before = null;
        for (DayBudget day : objectives.budgets(policy.product(), period)) {
            PolicyLevel level = policy.text().levels().at(day.remaining());
            if (!level.equals(before)) {
                begin(
                        policy,
                        level,
                        day,
                        before,
                        earlier(day.day().plusDays(1).atStartOfDay(zone).toInstant(), now));
                before = level;
            }
        }
    }

    private void begin(
            PolicyVersion policy, PolicyLevel level, DayBudget day, @Nullable PolicyLevel before, Instant at) {
        if (before != null) {
            stands.end(policy.product(), at);
        }
        stands.begin(policy.product(), level, policy.number(), day.worst(), day.remaining(), at);
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
