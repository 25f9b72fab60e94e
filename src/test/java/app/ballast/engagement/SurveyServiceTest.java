package app.ballast.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ballast.common.DomainException;
import app.ballast.common.Period;
import app.ballast.common.importing.ImportResult;
import app.ballast.common.importing.Importer;
import app.ballast.common.importing.Refusal;
import app.ballast.engagement.measures.Csat;
import app.ballast.engagement.measures.Nps;
import app.ballast.engagement.measures.Survey;
import app.ballast.metrics.PointOrigin;
import app.ballast.metrics.PointTally;
import app.ballast.people.Role;
import app.ballast.support.ActingAs;
import app.ballast.support.ImportFiles;
import app.ballast.support.ProductTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class SurveyServiceTest extends ProductTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final Period MARCH = new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));

    @Autowired
    private SurveyService surveys;

    @Autowired
    private List<Importer> importers;

    @Test
    void answersOfThePeriodStandBesideThoseOfTheOneBefore() {
        List<NewAnswer> answers = new ArrayList<>(Collections.nCopies(40, answer(DAY, 10, null)));
        answers.addAll(Collections.nCopies(10, answer(MARCH.to(), 0, null)));
        answers.addAll(Collections.nCopies(30, answer(MARCH.from().minusDays(1), 8, null)));
        answers.add(answer(MARCH.to().plusDays(1), 0, null));
        answers.add(NewAnswer.of(Survey.CSAT, DAY, 5, null));
        take(answers);

        List<SurveyReading> readings = viewer.call(() -> surveys.readings(checkout, MARCH));
        assertThat(readings).extracting(SurveyReading::survey).containsExactly(Survey.NPS, Survey.CSAT);
        assertThat(readings.getFirst().now()).isEqualTo(new Nps(40, 0, 10));
        assertThat(readings.getFirst().now().value()).hasValue(60);
        assertThat(readings.getFirst().then()).isEqualTo(new Nps(0, 30, 0));
        assertThat(readings.getFirst().lastDay()).isEqualTo(MARCH.to());
        assertThat(readings.getLast().now()).isEqualTo(new Csat(1, 0));
        assertThat(readings.getLast().now().value()).isEmpty();
    }

    @Test
    void anAnswerWithAReferenceIsStoredOnceAndCorrected() {
        assertThat(take(List.of(answer(DAY, 10, "a1"), answer(DAY, 10, null)))).isEqualTo(new PointTally(2, 0, 0));
        assertThat(take(List.of(answer(DAY, 10, "a1")))).isEqualTo(new PointTally(0, 1, 0));
        assertThat(take(List.of(answer(DAY, 3, "a1"), NewAnswer.of(Survey.CSAT, DAY, 3, "a1"))))
                .isEqualTo(new PointTally(2, 0, 0));
        assertThat(take(List.of(answer(DAY, 10, null))))
                .as("nobody said that it is the same")
                .isEqualTo(new PointTally(1, 0, 0));
        assertThat(nps()).isEqualTo(new Nps(2, 0, 1));
    }

    @Test
    void whatMakesNoSenseIsNamed() {
        assertField("score", () -> answer(DAY, 11, null));
        assertField("score", () -> answer(DAY, -1, null));
        assertField("score", () -> NewAnswer.of(Survey.CSAT, DAY, 0, null));
        assertField("score", () -> NewAnswer.of(Survey.NPS, DAY, Long.MAX_VALUE, null));
        assertField("survey", () -> NewAnswer.survey("CES"));
        assertField("id", () -> answer(DAY, 1, "a".repeat(101)));
        assertField("id", () -> answer(DAY, 1, "somebody@example.org"));
        assertField(
                "date", () -> take(List.of(answer(LocalDate.now(ZoneOffset.UTC).plusDays(3), 1, null))));
        assertField("answers", () -> take(List.of()));
        assertField("count", () -> product.call(() -> surveys.enter(checkout, answer(DAY, 1, null), 0)));
        assertThat(count("survey_answer")).isZero();
    }

    @Test
    void whatWasEnteredByHandIsTakenBack() {
        List<AnswerId> entered = product.call(() -> surveys.enter(checkout, answer(DAY, 9, null), 3));
        assertThat(entered).hasSize(3);
        assertThat(nps()).isEqualTo(new Nps(3, 0, 0));
        product.run(() -> surveys.remove(checkout, entered));
        assertThat(nps()).isEqualTo(new Nps(0, 0, 0));
        assertThatThrownBy(() -> product.run(() -> surveys.remove(checkout, entered)))
                .isInstanceOf(DomainException.class);
    }

    @Test
    void onlyProductManagersBringAnswersAndOnlyToProductsThatTheySee() {
        ActingAs insider = somebody("I. Nsider", Role.PRODUCT);
        var secret = secretOf(insider);
        assertThatThrownBy(() ->
                        technology.call(() -> surveys.take(checkout, List.of(answer(DAY, 9, null)), PointOrigin.API)))
                .isInstanceOf(AccessDeniedException.class);
        for (Runnable work : List.<Runnable>of(
                () -> product.call(() -> surveys.take(secret, List.of(answer(DAY, 9, null)), PointOrigin.API)),
                () -> product.call(() -> surveys.readings(secret, MARCH)),
                () -> product.call(() -> surveys.answers(secret, MARCH)))) {
            assertThatThrownBy(work::run)
                    .isInstanceOfSatisfying(DomainException.class, problem -> assertThat(problem.sort())
                            .isEqualTo(DomainException.Sort.NOT_FOUND));
        }
    }

    @Test
    void theSameFileAgainAddsNothingAndAGrownOneAddsWhatIsNew() {
        String file = """
                date,score,id,email
                2026-03-10,9,,somebody@example.org
                2026-03-10,9,,
                2026-03-10,3,r1,
                2026-03-10,3,r1,
                2026-03-10,11,,
                2026-13-10,9,,
                2026-03-10,nine,,
                2026-03-10,4,r1,
                2026-03-10,4,x@y,
                """;
        ImportResult would =
                product.call(() -> ImportFiles.preview(importer(), "CHK", file).result());
        assertThat(count("survey_answer")).isZero();
        ImportResult done = product.call(() -> ImportFiles.store(importer(), "CHK", file));

        assertThat(done).usingRecursiveComparison().isEqualTo(would);
        assertThat(done.stored()).isEqualTo(3);
        assertThat(done.refused()).extracting(Refusal::line).containsExactly(6L, 7L, 8L, 9L, 10L);
        assertThat(nps()).isEqualTo(new Nps(2, 0, 1));
        assertThat(product.call(() -> ImportFiles.store(importer(), "CHK", file))
                        .stored())
                .isZero();
        assertThat(product.call(() -> ImportFiles.store(importer(), "CHK", file + "2026-03-10,9,,\n"))
                        .stored())
                .isEqualTo(1);
        assertThat(nps()).isEqualTo(new Nps(3, 0, 1));
        assertThat(rows("select * from survey_answer")).noneMatch(row -> row.contains("somebody"));
    }

    @Test
    void aFileIsOfTheSurveyThatItsColumnOrTheRequestNames() {
        product.run(
                () -> ImportFiles.store(importer(), "CHK", "date;score;survey\n2026-03-10;5;csat\n2026-03-10;5;\n"));
        product.run(() -> ImportFiles.store(
                importer(), "CHK", ImportFiles.stream("date,score\n2026-03-11,5\n"), Map.of("survey", "CSAT")));

        List<SurveyReading> readings = viewer.call(() -> surveys.readings(checkout, MARCH));
        assertThat(readings.getFirst().byScore()).isEqualTo(Map.of(5, 1L));
        assertThat(readings.getLast().byScore()).isEqualTo(Map.of(5, 2L));
    }

    private Importer importer() {
        return importers.stream()
                .filter(one -> one.kind().equals("answers"))
                .findFirst()
                .orElseThrow();
    }

    private Object nps() {
        return viewer.call(() -> surveys.readings(checkout, MARCH)).getFirst().now();
    }

    private PointTally take(List<NewAnswer> answers) {
        return product.call(() -> surveys.take(checkout, answers, PointOrigin.API));
    }

    private static NewAnswer answer(LocalDate day, int score, @Nullable String reference) {
        return NewAnswer.of(Survey.NPS, day, score, reference);
    }

    private static void assertField(String field, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(DomainException.class, problem -> assertThat(problem.field())
                        .as(problem.getMessage())
                        .isEqualTo(field));
    }
}
