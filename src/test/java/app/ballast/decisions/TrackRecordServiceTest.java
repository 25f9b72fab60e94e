package app.ballast.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.ballast.backlog.ItemKey;
import app.ballast.backlog.Kind;
import app.ballast.backlog.NewWorkItem;
import app.ballast.decisions.TrackRecord.Surprise;
import app.ballast.decisions.TrackRecord.Tally;
import app.ballast.people.Role;
import app.ballast.people.SystemActor;
import app.ballast.people.TeamService;
import app.ballast.portfolio.ProductId;
import app.ballast.support.ActingAs;
import app.ballast.support.Queries;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TrackRecordServiceTest extends DecisionGround {

    @Autowired
    private TrackRecordService records;

    @Autowired
    private DecisionList list;

    @Autowired
    private ReviewRounds rounds;

    @Autowired
    private TeamService teams;

    @Autowired
    private EntityManagerFactory factory;

    @Test
    void hitRateAndBrierScoreAreToldByProductKindAndTeamAndByPersonOnlyToThatPerson() {
        SystemActor.run("Test", () -> teams.add("Payments", Set.of(product.id())));
        users(checkout, 70, back -> back > 28 ? 100 : 114);
        ItemKey item = item("Retry storm", "2");
        for (double amount : new double[] {10, 10, 10, 20, 20}) {
            decided(draft(List.of(item), expect(USERS, amount, amount == 10 ? 80 : 90)));
        }
        done(item);
        later(28);
        rounds.onceADay();
        TrackRecord seen = viewer.call(() -> records.of(null));
        assertTally(seen.all());
        assertThat(seen.own()).isNull();
        assertThat(seen.byProduct().keySet()).extracting("key").containsExactly("CHK");
        assertThat(seen.byKind()).containsOnlyKeys(Kind.STABILITY);
        assertTally(Objects.requireNonNull(seen.byKind().get(Kind.STABILITY)));
        assertThat(seen.byTeam()).containsOnlyKeys("Payments");
        assertThat(seen.surprises()).hasSize(2).extracting(Surprise::confidence).containsOnly(90);
        assertTally(Objects.requireNonNull(
                technology.call(() -> records.of(checkout)).own()));
    }

    private static void assertTally(Tally tally) {
        assertThat(tally.hits().rate()).hasValue(0.6);
        assertThat(tally.calibration().brier().orElseThrow()).isCloseTo((3 * 0.04 + 2 * 0.81) / 5, within(1e-9));
    }

    @Test
    void anItemOfARestrictedProductIsLeftOutForOthers() {
        ActingAs insider = somebody("Insider", Role.PRODUCT, Role.TECHNOLOGY);
        ProductId secret = secretOf(insider);
        ItemKey hidden = insider.call(() -> backlog.log(NewWorkItem.of(secret, Kind.FEATURE, "Hidden")));
        ItemKey open = item("Open", "2");
        DecisionId id = insider.call(() -> decisions.propose(checkout, draft(List.of(hidden, open))));
        assertThat(insider.call(() -> decisions.get(id)).options().getFirst().does())
                .hasSize(2);
        assertThat(viewer.call(() -> decisions.get(id)).options().getFirst().does())
                .extracting(one -> one.key())
                .containsExactly(open);
    }

    @Test
    void manyDecisionsTakeAsManyStatementsAsFew() {
        users(checkout, 70, back -> back > 28 ? 100 : 114);
        ItemKey item = item("Retry storm", "2");
        DecisionId first = decided(draft(List.of(item), expect(USERS, 10, 80)));
        decided(draft(List.of(item), expect(USERS, 10, 80)));
        later(28);
        rounds.onceADay();
        long few = statements(first);
        for (int i = 0; i < 12; i++) {
            decided(draft(List.of(item), expect(USERS, 10, 80), expect(USERS, 12, 60)));
        }
        database.update("delete from nightly_job");
        later(28);
        rounds.onceADay();
        assertThat(viewer.call(() -> list.find(DecisionFilter.ALL))).hasSize(14);
        assertThat(statements(first)).isEqualTo(few).isBetween(5L, 60L);
    }

    private long statements(DecisionId id) {
        return Queries.of(
                factory,
                () -> viewer.run(() -> {
                    list.find(DecisionFilter.ALL);
                    list.waiting();
                    records.of(null);
                    decisions.get(id);
                }));
    }
}
