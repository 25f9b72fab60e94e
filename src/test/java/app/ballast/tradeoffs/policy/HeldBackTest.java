package app.ballast.tradeoffs.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ballast.backlog.BacklogFilter;
import app.ballast.backlog.BacklogRow;
import app.ballast.backlog.BacklogSort;
import app.ballast.backlog.BulkChange;
import app.ballast.backlog.BulkOutcome;
import app.ballast.backlog.BulkScope;
import app.ballast.backlog.BulkService;
import app.ballast.backlog.CapacityLine;
import app.ballast.backlog.CapacityLineService;
import app.ballast.backlog.Kind;
import app.ballast.backlog.LinePlace;
import app.ballast.backlog.NeighbourService;
import app.ballast.backlog.NewWorkItem;
import app.ballast.backlog.ScoringService;
import app.ballast.backlog.Status;
import app.ballast.backlog.WorkItemDetails;
import app.ballast.backlog.WorkItemEdit;
import app.ballast.backlog.scoring.Moscow;
import app.ballast.common.DomainException;
import app.ballast.common.importing.ImportFact;
import app.ballast.people.Role;
import app.ballast.people.SystemActor;
import app.ballast.people.TeamId;
import app.ballast.people.TeamService;
import app.ballast.portfolio.CapacityChange;
import app.ballast.portfolio.CapacityService;
import app.ballast.support.ActingAs;
import app.ballast.support.ImportFiles;
import app.ballast.support.Queries;
import jakarta.persistence.EntityManagerFactory;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class HeldBackTest extends PolicyTest {

    private static final Duration OVERSPENT = Duration.ofMinutes(60);
    private static final Duration NEARLY = Duration.ofMinutes(40);

    @Autowired
    private BulkService bulk;

    @Autowired
    private ScoringService scoring;

    @Autowired
    private NeighbourService neighbours;

    @Autowired
    private CapacityLineService lines;

    @Autowired
    private CapacityService capacity;

    @Autowired
    private TeamService teams;

    @Autowired
    private JdbcClient database;

    @Autowired
    private EntityManagerFactory factory;

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"IN_PROGRESS", "IN_REVIEW"})
    void atFreezeNoFeatureIsBegunAndTheRefusalSaysWhy(Status begun) {
        spend(OVERSPENT);
        WorkItemDetails feature = accepted(Kind.FEATURE, "Gift cards");
        signed();

        assertThatThrownBy(() -> product.run(() -> backlog.move(feature.id(), begun)))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("CHK-1 is held back")
                .hasMessageContaining("version 1, “Freeze features”")
                .hasMessageContaining("Shop: Availability has -38.9 % of its error budget left")
                .hasMessageContaining("ask for an exception");
        assertThatThrownBy(() -> product.run(() -> backlog.move(feature.id(), Status.ACCEPTED, begun)))
                .isInstanceOf(DomainException.class);
        WorkItemDetails now = now(feature);
        assertThatThrownBy(() -> product.run(() -> backlog.change(now.id(), now.version(), now.edit(), begun)))
                .isInstanceOf(DomainException.class);
        assertThat(status(feature)).isEqualTo(Status.ACCEPTED);
        assertThat(now(feature).held().hold()).isNotNull();
        assertThat(now(feature).held().rules()).isEqualTo("policy/CHK");
    }

    @Test
    void anAgreementThatNobodySignedAdvisesAndHoldsNothingBack() {
        spend(OVERSPENT);
        levels.look();
        WorkItemDetails feature = accepted(Kind.FEATURE, "Gift cards");

        product.run(() -> backlog.move(feature.id(), Status.IN_PROGRESS));

        assertThat(status(feature)).isEqualTo(Status.IN_PROGRESS);
    }

    @Test
    void inBulkWhatIsHeldBackIsToldAsRefused() {
        spend(OVERSPENT);
        ActingAs both = somebody("Tech Nical", Role.PRODUCT, Role.TECHNOLOGY);
        WorkItemDetails feature = accepted(Kind.FEATURE, "Gift cards");
        WorkItemDetails repair = accepted(Kind.STABILITY, "Retry storm");
        WorkItemDetails debt = accepted(Kind.TECH_DEBT, "Second client");
        signed();
        BulkScope all = new BulkScope.Selected(Set.of(feature.id(), repair.id(), debt.id()));
        BulkChange begin = new BulkChange.ToStatus(Status.IN_PROGRESS);

        assertThat(both.call(() -> bulk.preview(all, begin)).refused()).isEqualTo(1);
        BulkOutcome done = both.call(() -> bulk.apply(all, begin));

        assertThat(done.changed()).isEqualTo(2);
        assertThat(done.refusals()).singleElement().satisfies(refused -> {
            assertThat(refused.key()).isEqualTo(feature.key());
            assertThat(refused.why()).hasMessageContaining("is held back");
        });
        assertThat(status(feature)).isEqualTo(Status.ACCEPTED);
        assertThat(status(debt)).isEqualTo(Status.IN_PROGRESS);
    }

    @Test
    void takingAChangeBackBeginsNothingThatIsHeldBack() {
        spend(OVERSPENT);
        WorkItemDetails feature = accepted(Kind.FEATURE, "Gift cards");
        product.run(() -> backlog.move(feature.id(), Status.IN_PROGRESS));
        BulkOutcome done = product.call(
                () -> bulk.apply(new BulkScope.Selected(Set.of(feature.id())), new BulkChange.ToStatus(Status.READY)));
        signed();

        BulkOutcome undone = product.call(() -> bulk.undo(done.undo()));

        assertThat(undone.refused()).isEqualTo(1);
        assertThat(status(feature)).isEqualTo(Status.READY);
    }

    @Test
    void whatWasBegunBeforeGoesOn() {
        spend(OVERSPENT);
        WorkItemDetails feature = accepted(Kind.FEATURE, "Gift cards");
        product.run(() -> backlog.move(feature.id(), Status.IN_PROGRESS));
        signed();

        product.run(() -> backlog.move(feature.id(), Status.IN_REVIEW));
        product.run(() -> backlog.move(feature.id(), Status.IN_PROGRESS));
        product.run(() -> backlog.move(feature.id(), Status.DONE));
        assertThat(status(feature)).isEqualTo(Status.DONE);
        assertThatThrownBy(() -> product.run(() -> backlog.move(feature.id(), Status.IN_PROGRESS)))
                .as("done, and begun again")
                .isInstanceOf(DomainException.class);
    }

    @Test
    void nothingThatIsBegunBecomesAFeature() {
        spend(OVERSPENT);
        ActingAs both = somebody("Tech Nical", Role.PRODUCT, Role.TECHNOLOGY);
        WorkItemDetails debt = accepted(Kind.TECH_DEBT, "Gift cards, really");
        technology.run(() -> backlog.move(debt.id(), Status.IN_PROGRESS));
        signed();
        WorkItemDetails begun = now(debt);

        assertThatThrownBy(() -> both.run(() -> backlog.edit(begun.id(), begun.version(), asFeature(begun.edit()))))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("is held back");
        assertThat(now(debt).kind()).isEqualTo(Kind.TECH_DEBT);
    }

    @Test
    void whatAnImportBringsBegunArrivesAsReadyAndThePreviewSaysSo() {
        spend(OVERSPENT);
        signed();
        String line = "{\"key\":\"OLD-%d\",\"kind\":\"%s\",\"status\":\"%s\",\"title\":\"%s\",\"customerReason\":\"\"}";
        String file = "["
                + String.join(
                        ",",
                        line.formatted(1, "feature", "in-progress", "Gift cards"),
                        line.formatted(2, "stability", "in-progress", "Retry storm"),
                        line.formatted(3, "feature", "done", "Saved baskets"))
                + "]";

        assertThat(product.call(() -> ImportFiles.preview(itemImporter(), "CHK", ImportFiles.stream(file), Map.of())
                        .facts()))
                .extracting(ImportFact::key)
                .contains("backlog.import.fact.held");
        product.call(() -> ImportFiles.store(itemImporter(), "CHK", ImportFiles.stream(file), Map.of()));

        assertThat(rows("select title, status from work_item order by title"))
                .containsExactly(
                        "{TITLE=Gift cards, STATUS=READY}",
                        "{TITLE=Retry storm, STATUS=IN_PROGRESS}",
                        "{TITLE=Saved baskets, STATUS=DONE}");
    }

    @Test
    void atOnlyStabilityMustsAreBegunAndOthersWait() {
        spend(NEARLY);
        WorkItemDetails should = accepted(Kind.FEATURE, "Gift cards");
        WorkItemDetails must = accepted(Kind.FEATURE, "Tax law");
        product.run(() -> scoring.rate(must.id(), Moscow.MUST));
        product.run(() -> scoring.rate(should.id(), Moscow.SHOULD));
        signed();

        product.run(() -> backlog.move(must.id(), Status.IN_PROGRESS));

        assertThat(status(must)).isEqualTo(Status.IN_PROGRESS);
        assertThatThrownBy(() -> product.run(() -> backlog.move(should.id(), Status.IN_PROGRESS)))
                .hasMessageContaining("Only stability and musts");
    }

    @Test
    void atReserveEverythingMayBeBegun() {
        spend(Duration.ofMinutes(30));
        WorkItemDetails feature = accepted(Kind.FEATURE, "Gift cards");
        signed();

        product.run(() -> backlog.move(feature.id(), Status.IN_PROGRESS));

        assertThat(viewer.call(() -> policies.standing(checkout)))
                .hasValueSatisfying(now -> assertThat(now.action()).isEqualTo(PolicyAction.RESERVE));
        assertThat(status(feature)).isEqualTo(Status.IN_PROGRESS);
    }

    @Test
    void anExceptionLetsOneItemBeBegunOnceBothHaveSigned() {
        spend(OVERSPENT);
        WorkItemDetails feature = accepted(Kind.FEATURE, "Gift cards");
        WorkItemDetails other = accepted(Kind.FEATURE, "Saved baskets");
        signed();
        PolicyException asked = product.call(() -> exceptions.ask(feature.id(), "Promised for Christmas", null));
        assertRefused(feature);
        product.run(() -> exceptions.sign(asked.id(), Role.PRODUCT));
        assertRefused(feature);
        assertThatThrownBy(() -> product.run(() -> exceptions.sign(asked.id(), Role.TECHNOLOGY)))
                .isInstanceOf(DomainException.class);

        technology.run(() -> exceptions.sign(asked.id(), Role.TECHNOLOGY));
        product.run(() -> backlog.move(feature.id(), Status.IN_PROGRESS));

        assertThat(status(feature)).isEqualTo(Status.IN_PROGRESS);
        assertRefused(other);
        assertThat(now(feature).held().exemptions()).singleElement().satisfies(exemption -> {
            assertThat(exemption.isGranted()).isTrue();
            assertThat(exemption.signers()).containsExactly("P. Manager", "T. Manager");
            assertThat(exemption.reason()).isEqualTo("Promised for Christmas");
        });
    }

    @Test
    void anExceptionEndsWithItsItemWithItsDayOrWhenItIsTakenBack() {
        spend(OVERSPENT);
        WorkItemDetails done = accepted(Kind.FEATURE, "Gift cards");
        WorkItemDetails back = accepted(Kind.FEATURE, "Saved baskets");
        signed();
        PolicyException first = granted(done);
        PolicyException second = granted(back);
        product.run(() -> backlog.move(done.id(), Status.DONE));
        technology.run(() -> exceptions.takeBack(second.id()));

        exceptionKeeper.look();

        assertThat(viewer.call(() -> exceptions.of(checkout)))
                .extracting(PolicyException::id, PolicyException::end)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(second.id(), ExceptionEnd.TAKEN_BACK),
                        org.assertj.core.groups.Tuple.tuple(first.id(), ExceptionEnd.DONE));
        assertRefused(done);
        assertRefused(back);
    }

    @Test
    void anExceptionNeedsAReasonAndSomethingThatIsHeldBack() {
        spend(OVERSPENT);
        WorkItemDetails feature = accepted(Kind.FEATURE, "Gift cards");
        WorkItemDetails repair = accepted(Kind.STABILITY, "Retry storm");
        signed();

        assertThatThrownBy(() -> product.call(() -> exceptions.ask(feature.id(), " ", null)))
                .hasMessageContaining("Give a reason");
        assertThatThrownBy(() -> product.call(() -> exceptions.ask(feature.id(), "Yesterday", today().minusDays(1))))
                .hasMessageContaining("until a day between");
        assertThatThrownBy(() -> product.call(() -> exceptions.ask(repair.id(), "Why not", null)))
                .hasMessageContaining("needs no exception");
        product.run(() -> exceptions.ask(feature.id(), "Promised", null));
        assertThatThrownBy(() -> technology.call(() -> exceptions.ask(feature.id(), "Again", null)))
                .hasMessageContaining("has an exception that waits for signatures or holds already");
    }

    @Test
    void whatIsHeldBackStaysInTheQueueBelowAllElse() {
        spend(OVERSPENT);
        WorkItemDetails dear = scored(Kind.FEATURE, "Dear feature", 9_000);
        scored(Kind.STABILITY, "Repair", 100);
        WorkItemDetails cheap = scored(Kind.FEATURE, "Cheap feature", 1_000);
        WorkItemDetails begun = scored(Kind.FEATURE, "Begun feature", 10);
        product.run(() -> backlog.move(begun.id(), Status.IN_PROGRESS));
        viewer.call(() -> backlog.log(NewWorkItem.of(checkout, Kind.FEATURE, "Waits for triage")));
        assertThat(titles(0, 10))
                .startsWith("Dear feature", "Cheap feature", "Repair", "Begun feature")
                .endsWith("Waits for triage");
        signed();

        List<String> expected = List.of("Repair", "Begun feature", "Dear feature", "Cheap feature", "Waits for triage");
        assertThat(titles(0, 10)).isEqualTo(expected);
        for (int offset = 0; offset < expected.size(); offset++) {
            assertThat(titles(offset, 2)).isEqualTo(expected.subList(offset, Math.min(offset + 2, expected.size())));
        }
        assertThat(rows(0, 10)).extracting(BacklogRow::held).containsExactly(false, false, true, true, false);
        assertThat(viewer.call(() -> neighbours.from(BacklogFilter.ALL, BacklogSort.QUEUE, begun.id(), 1)))
                .hasValueSatisfying(next -> assertThat(next.key()).isEqualTo(dear.key()));
        granted(cheap);
        assertThat(titles(0, 3)).containsExactly("Cheap feature", "Repair", "Begun feature");
    }

    @Test
    void whatIsHeldBackTakesNoCapacityAndLiesBelowTheLine() {
        spend(OVERSPENT);
        WorkItemDetails feature = scored(Kind.FEATURE, "Dear feature", 9_000);
        WorkItemDetails repair = scored(Kind.STABILITY, "Repair", 100);
        capacity(1);
        CapacityLine before = viewer.call(() -> lines.line(BacklogFilter.ALL, 1));
        assertThat(before.fits()).isEqualByComparingTo("1");
        assertThat(before.items()).isEqualTo(1);
        signed();

        CapacityLine line = viewer.call(() -> lines.line(BacklogFilter.ALL, 1));

        assertThat(line.items()).isEqualTo(1);
        assertThat(line.cutsTheQueue()).isFalse();
        assertThat(viewer.call(() -> lines.place(feature.id())))
                .hasValueSatisfying(place -> assertThat(place.side()).isEqualTo(LinePlace.Side.BELOW));
        assertThat(viewer.call(() -> lines.place(repair.id())))
                .hasValueSatisfying(place -> assertThat(place.side()).isEqualTo(LinePlace.Side.ABOVE));
    }

    @Test
    void atReserveFeaturesGetSevenTenthsOfTheCapacity() {
        spend(Duration.ofMinutes(30));
        WorkItemDetails first = scored(Kind.FEATURE, "First", 9_000);
        WorkItemDetails second = scored(Kind.FEATURE, "Second", 8_000);
        WorkItemDetails repair = scored(Kind.STABILITY, "Repair", 100);
        capacity(0.6);
        signed();

        CapacityLine line = viewer.call(() -> lines.line(BacklogFilter.ALL, null));

        assertThat(line.keptWeeks()).as("of four weeks").isEqualByComparingTo("0.72");
        assertThat(line.cutsFeatures()).isTrue();
        assertThat(side(first)).isEqualTo(LinePlace.Side.ABOVE);
        assertThat(side(second)).as("the second week of features of 1.68").isEqualTo(LinePlace.Side.BELOW);
        assertThat(side(repair)).isEqualTo(LinePlace.Side.ABOVE);
        product.run(() -> backlog.move(second.id(), Status.IN_PROGRESS));
    }

    @Test
    void aListAsksAsOftenForManyThatAreHeldBackAsForFew() {
        spend(OVERSPENT);
        accepted(Kind.FEATURE, "One");
        signed();
        long few = Queries.of(factory, () -> viewer.run(() -> rows(0, 50)));
        for (int i = 0; i < 60; i++) {
            accepted(Kind.FEATURE, "Another");
        }

        assertThat(Queries.of(factory, () -> viewer.run(() -> rows(0, 50)))).isEqualTo(few);
    }

    private LinePlace.Side side(WorkItemDetails item) {
        return viewer.call(() -> lines.place(item.id())).orElseThrow().side();
    }

    /** So many person-weeks a week. */
    private void capacity(double weeks) {
        SystemActor.run("Test", () -> {
            TeamId team = teams.add("Payments", Set.of());
            capacity.change(team, new CapacityChange(BigDecimal.valueOf(weeks), Map.of(), Set.of(checkout)));
        });
    }

    /** An item of one person-week that costs so much a week. */
    private WorkItemDetails scored(Kind kind, String title, int cost) {
        WorkItemDetails item = accepted(kind, title);
        database.sql("update work_item set effort_weeks = 1, cost_of_delay = :cost, score = :cost, queue_score = :cost"
                        + " where id = :id")
                .param("cost", cost)
                .param("id", item.id().value())
                .update();
        return now(item);
    }

    private List<BacklogRow> rows(int offset, int limit) {
        return viewer.call(() -> backlog.find(BacklogFilter.ALL, BacklogSort.QUEUE, offset, limit));
    }

    private List<String> titles(int offset, int limit) {
        return rows(offset, limit).stream().map(BacklogRow::title).toList();
    }

    private PolicyException granted(WorkItemDetails item) {
        PolicyException asked = product.call(() -> exceptions.ask(item.id(), "Promised", null));
        product.run(() -> exceptions.sign(asked.id(), Role.PRODUCT));
        return technology.call(() -> exceptions.sign(asked.id(), Role.TECHNOLOGY));
    }

    private void assertRefused(WorkItemDetails item) {
        assertThatThrownBy(() -> product.run(() -> backlog.move(item.id(), Status.IN_PROGRESS)))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("is held back");
    }

    private static WorkItemEdit asFeature(WorkItemEdit edit) {
        return new WorkItemEdit(
                Kind.FEATURE,
                edit.title(),
                edit.service(),
                edit.effort(),
                edit.assignee(),
                edit.description(),
                edit.audience(),
                edit.customerReason(),
                edit.feasibility(),
                edit.acceptanceCriteria(),
                edit.plan());
    }
}
