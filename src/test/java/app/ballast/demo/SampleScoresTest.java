package app.ballast.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.backlog.BacklogFilter;
import app.ballast.backlog.BacklogRow;
import app.ballast.backlog.BacklogService;
import app.ballast.backlog.BacklogSort;
import app.ballast.backlog.Kind;
import app.ballast.backlog.ScoreSheet;
import app.ballast.backlog.ScoringService;
import app.ballast.backlog.scoring.Factor;
import app.ballast.backlog.scoring.Term;
import app.ballast.backlog.scoring.Unit;
import app.ballast.people.SystemActor;
import app.ballast.support.DatabaseTest;
import java.util.List;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ActiveProfiles;

/** The queue of the sample workspace, as its pages show it. */
@DatabaseTest
@ActiveProfiles({"test", "demo"})
class SampleScoresTest {

    @Autowired
    private BacklogService backlog;

    @Autowired
    private ScoringService scoring;

    @Test
    void ranksOneToTenHoldTwoOfEachKind() {
        List<BacklogRow> top = top();
        for (Kind kind : Kind.values()) {
            assertThat(top).filteredOn(row -> row.kind() == kind).as("%s", kind).hasSizeGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void eachOfTheTopTenFollowsFromTheTermsThatItsPageShows() {
        for (BacklogRow row : top()) {
            ScoreSheet sheet = SystemActor.call("Test", () -> scoring.sheet(row.id()));
            double sum = 0;
            for (Term term : sheet.cost().terms()) {
                double product = 1;
                for (Factor factor : term.factors()) {
                    double value = factor.value().doubleValue();
                    product *= factor.input().unit() == Unit.PERCENT ? value / 100 : value;
                }
                sum = term.name() == Term.Name.CONFIDENCE ? sum * product : sum + product;
                assertThat(term.running().doubleValue()).isCloseTo(sum, Offset.offset(0.05));
            }
            double effort = Objects.requireNonNull(row.effort()).doubleValue();
            assertThat(Objects.requireNonNull(row.score()).doubleValue())
                    .as("%s", row.key())
                    .isCloseTo(sum / effort, Offset.offset(0.05));
            assertThat(sheet.history()).isNotEmpty();
        }
    }

    private List<BacklogRow> top() {
        return SystemActor.call("Test", () -> backlog.find(BacklogFilter.ALL, BacklogSort.QUEUE, 0, 10));
    }
}
