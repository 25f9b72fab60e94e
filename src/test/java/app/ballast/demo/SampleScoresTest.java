package app.ballast.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.backlog.BacklogFilter;
import app.ballast.backlog.BacklogRow;
import app.ballast.backlog.BacklogService;
import app.ballast.backlog.BacklogSort;
import app.ballast.backlog.Kind;
import app.ballast.backlog.ScoreSheet;
import app.ballast.backlog.ScoringService;
import app.ballast.backlog.scoring.Deadline;
import app.ballast.backlog.scoring.Factor;
import app.ballast.backlog.scoring.Input;
import app.ballast.backlog.scoring.InputReading;
import app.ballast.backlog.scoring.Term;
import app.ballast.backlog.scoring.Unit;
import app.ballast.people.SystemActor;
import app.ballast.support.DatabaseTest;
import java.time.temporal.ChronoUnit;
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
                sum = switch (term.name()) {
                    case CONFIDENCE -> sum * product;
                    case DEADLINE -> sum + deadline(sheet);
                    default -> sum + product;
                };
                assertThat(term.running().doubleValue()).isCloseTo(sum, Offset.offset(0.05));
            }
            double effort = Objects.requireNonNull(row.effort()).doubleValue();
            assertThat(Objects.requireNonNull(row.score()).doubleValue())
                    .as("%s", row.key())
                    .isCloseTo(sum / effort, Offset.offset(0.05));
            assertThat(sheet.history()).isNotEmpty();
        }
    }

    /** As the page says it: the penalty by the weeks that are left. */
    private static double deadline(ScoreSheet sheet) {
        Deadline deadline = Objects.requireNonNull(sheet.deadline());
        double weeks = ChronoUnit.DAYS.between(sheet.today(), deadline.due()) / 7.0;
        return deadline.penalty().doubleValue() / Math.max(1, weeks);
    }

    @Test
    void inputsThatDataFillsAreSeenAmongTheFirstOfEachKind() {
        for (Kind kind : Kind.values()) {
            List<Input> filled = first(60).stream()
                    .filter(row -> row.kind() == kind)
                    .map(row -> SystemActor.call("Test", () -> scoring.sheet(row.id())))
                    .flatMap(sheet -> sheet.cost().terms().stream()
                            .flatMap(term -> term.factors().stream())
                            .map(factor -> sheet.readings().get(factor.input())))
                    .filter(reading -> reading != null && reading.measured() != null && !reading.isOverridden())
                    .map(InputReading::input)
                    .distinct()
                    .toList();
            assertThat(filled).as("%s", kind).isNotEmpty();
        }
    }

    @Test
    void aDeadlineIsSeenAsATerm() {
        assertThat(first(400))
                .filteredOn(row -> row.title().equals("Retire the legacy session store"))
                .singleElement()
                .satisfies(row -> assertThat(SystemActor.call("Test", () -> scoring.sheet(row.id()))
                                .cost()
                                .terms())
                        .extracting(Term::name)
                        .contains(Term.Name.DEADLINE));
    }

    private List<BacklogRow> top() {
        return first(10);
    }

    private List<BacklogRow> first(int most) {
        return SystemActor.call("Test", () -> backlog.find(BacklogFilter.ALL, BacklogSort.QUEUE, 0, most));
    }
}
