package app.ballast.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ballast.common.DomainException;
import app.ballast.common.Period;
import app.ballast.people.Role;
import app.ballast.people.SystemActor;
import app.ballast.people.TeamId;
import app.ballast.people.TeamService;
import app.ballast.support.ActingAs;
import app.ballast.support.ProductTest;
import app.ballast.support.Queries;
import jakarta.persistence.EntityManagerFactory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class CapacityServiceTest extends ProductTest {

    private static final IsoWeek WEEK = IsoWeek.of(LocalDate.of(2026, 11, 23));

    @Autowired
    private CapacityService capacity;

    @Autowired
    private TeamService teams;

    @Autowired
    private EntityManagerFactory factory;

    @SuppressWarnings("NullAway.Init")
    private ActingAs program;

    private TeamId payments = new TeamId(0);

    @BeforeEach
    void aTeam() {
        program = somebody("L. Haddad", Role.PROGRAM);
        payments = system(() -> teams.add("Payments", Set.of(program.id())));
    }

    @Test
    void aTeamHasAUsualWeekAndWeeksThatDiffer() {
        assertThat(only().usual()).isZero();
        program.run(() -> capacity.change(payments, CapacityChange.usual(new BigDecimal("4.5"))));
        program.run(() -> capacity.change(payments, CapacityChange.week(WEEK.plus(1), BigDecimal.ONE)));
        assertThat(only().in(WEEK)).isEqualByComparingTo("4.5");
        assertThat(only().in(WEEK.plus(1))).isEqualByComparingTo("1");
        assertThat(only().differsIn(WEEK.plus(1))).isTrue();
        program.run(() -> capacity.change(payments, CapacityChange.week(WEEK.plus(1), null)));
        assertThat(only().in(WEEK.plus(1))).isEqualByComparingTo("4.5");
        assertThat(rows("select actor_name, subject_label, field, old_value, new_value from activity"
                        + " where subject_type = 'capacity' order by id"))
                .map(row -> row.replaceAll("(?i)[a-z_]+=", ""))
                .containsExactly(
                        "{L. Haddad, Payments, usual week, 0, 4.5}",
                        "{L. Haddad, Payments, 2026-W49, null, 1}",
                        "{L. Haddad, Payments, 2026-W49, 1, null}");
    }

    @Test
    void whatStaysTheSameIsNotLogged() {
        program.run(() -> capacity.change(payments, CapacityChange.usual(BigDecimal.valueOf(4))));
        long before = count("activity");
        program.run(() -> capacity.change(payments, CapacityChange.usual(new BigDecimal("4.00"))));
        program.run(() -> capacity.change(payments, CapacityChange.worksOn(Set.of())));
        assertThat(count("activity")).isEqualTo(before);
    }

    @Test
    void programManagersAndAdministratorsKeepItAndEverybodyReadsIt() {
        CapacityChange change = CapacityChange.usual(BigDecimal.TWO);
        somebody("Admin", Role.ADMIN).run(() -> capacity.change(payments, change));
        for (ActingAs other : Set.of(product, technology, viewer)) {
            assertThatThrownBy(() -> other.run(() -> capacity.change(payments, change)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThat(other.call(() -> capacity.teams(WEEK, 13))).hasSize(1);
        }
    }

    @Test
    void wrongInputNamesItsField() {
        assertRefused("usual", CapacityChange.usual(new BigDecimal("-1")));
        assertRefused("weeks.2026-W48", CapacityChange.week(WEEK, new BigDecimal("200.5")));
        assertThatThrownBy(() -> program.call(() -> capacity.teams(WEEK, 54)))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("1 to 53");
        assertThatThrownBy(() ->
                        program.run(() -> capacity.change(new TeamId(987_654), CapacityChange.usual(BigDecimal.ONE))))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.sort())
                        .isEqualTo(DomainException.Sort.NOT_FOUND));
        SystemActor.run("Test", () -> teams.archive(payments));
        assertRefused("team", CapacityChange.usual(BigDecimal.ONE));
        assertThat(program.call(() -> capacity.teams(WEEK, 1))).isEmpty();
    }

    @Test
    void partOfAChangeThatIsRefusedIsNotKept() {
        CapacityChange half =
                new CapacityChange(BigDecimal.TEN, Map.of(WEEK, BigDecimal.valueOf(500)), Set.of(checkout));
        assertRefused("weeks.2026-W48", half);
        assertThat(only().usual()).isZero();
        assertThat(only().products()).isEmpty();
    }

    @Test
    void workOnARestrictedProductIsNotThereForOthersAndStaysWhenTheyChangeTheRest() {
        ActingAs insider = somebody("Insider", Role.PROGRAM);
        ProductId secret = secretOf(insider);
        insider.run(() -> capacity.change(payments, CapacityChange.worksOn(Set.of(checkout, secret))));
        insider.run(() -> capacity.change(payments, CapacityChange.usual(BigDecimal.TEN)));
        assertThat(only().products()).containsExactly(checkout);
        assertThatThrownBy(() ->
                        program.run(() -> capacity.change(payments, CapacityChange.worksOn(Set.of(checkout, secret)))))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.sort())
                        .isEqualTo(DomainException.Sort.NOT_FOUND));
        program.run(() -> capacity.change(payments, CapacityChange.worksOn(Set.of())));
        assertThat(only().products()).isEmpty();
        assertThat(insider.call(() -> capacity.teams(WEEK, 1)))
                .filteredOn(team -> team.team().equals(payments))
                .singleElement()
                .satisfies(team -> assertThat(team.products()).containsExactly(secret));
        assertThat(rows("select new_value from activity where subject_type = 'capacity' and product_id is null"))
                .noneMatch(row -> row.contains("Secret"));
    }

    @Test
    void theCapacityOfProductsIsThatOfTheirTeams() {
        program.run(
                () -> capacity.change(payments, new CapacityChange(BigDecimal.valueOf(5), Map.of(), Set.of(checkout))));
        Period month = new Period(WEEK.monday(), WEEK.monday().plusDays(27));
        PeriodCapacity found = viewer.call(() -> capacity.of(Set.of(checkout), month));
        assertThat(found.total()).isEqualByComparingTo("20");
        assertThat(found.parts()).singleElement().satisfies(part -> assertThat(part.team())
                .isEqualTo("Payments"));
    }

    @Test
    void manyTeamsAreReadWithAsManyQueriesAsOne() {
        program.run(() -> capacity.change(payments, CapacityChange.worksOn(Set.of(checkout))));
        Runnable read = () -> program.run(() -> capacity.teams(WEEK, 13));
        long few = Queries.of(factory, read);
        for (int i = 0; i < 20; i++) {
            String name = "Team " + i;
            TeamId team = system(() -> teams.add(name, Set.of()));
            program.run(() -> capacity.change(
                    team, new CapacityChange(BigDecimal.ONE, Map.of(WEEK, BigDecimal.TWO), Set.of(checkout))));
        }
        assertThat(Queries.of(factory, read)).isEqualTo(few).isLessThanOrEqualTo(6);
    }

    private void assertRefused(String field, CapacityChange change) {
        assertThatThrownBy(() -> program.run(() -> capacity.change(payments, change)))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.field())
                        .isEqualTo(field));
    }

    private TeamCapacity only() {
        return program.call(() -> capacity.teams(WEEK, 13)).stream()
                .filter(team -> team.team().equals(payments))
                .findFirst()
                .orElseThrow();
    }

    private static <T> T system(Supplier<T> work) {
        return SystemActor.call("Test", work);
    }
}
