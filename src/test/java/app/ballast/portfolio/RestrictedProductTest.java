package app.ballast.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import app.ballast.audit.ActivityFilter;
import app.ballast.audit.ActivityRow;
import app.ballast.common.Period;
import app.ballast.people.EmailAddress;
import app.ballast.people.NewPerson;
import app.ballast.people.PeopleService;
import app.ballast.people.PersonId;
import app.ballast.people.Role;
import app.ballast.people.SystemActor;
import app.ballast.people.TeamId;
import app.ballast.people.TeamRow;
import app.ballast.people.TeamService;
import app.ballast.support.DatabaseTest;
import app.ballast.support.TestPerson;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** For those outside its teams a restricted product, and all that hangs on it, does not exist. */
@DatabaseTest
@Transactional
class RestrictedProductTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    private static final Set<Role> EVERY_ROLE = EnumSet.allOf(Role.class);

    @Autowired
    private PeopleService people;

    @Autowired
    private TeamService teams;

    @Autowired
    private PortfolioService portfolio;

    @Autowired
    private PortfolioSettings settings;

    @Autowired
    private ServiceSettings services;

    @Autowired
    private ReleaseService releases;

    @Autowired
    private ActivityStream activity;

    private PersonId insider = new PersonId(0);
    private PersonId outsider = new PersonId(0);
    private TeamId team = new TeamId(0);
    private ProductId open = new ProductId(0);
    private ProductId hidden = new ProductId(0);
    private ServiceId openService = new ServiceId(0);
    private ServiceId hiddenService = new ServiceId(0);
    private ServiceId sharedService = new ServiceId(0);
    private ReleaseId hiddenRelease = new ReleaseId(0);

    @BeforeEach
    void anOpenAndARestrictedProduct() {
        insider = person("Insider");
        outsider = person("Outsider");
        team = system(() -> teams.add("Halberd team", Set.of(insider)));
        open = system(() -> settings.add(NewProduct.open("OPN", "Open")));
        hidden = system(() -> settings.add(new NewProduct("HLB", "Halberd", Visibility.RESTRICTED, Set.of(team))));
        openService = system(() -> services.add("Open API", Map.of(open, true)));
        hiddenService = system(() -> services.add("Halberd core", Map.of(hidden, true)));
        sharedService = system(() -> services.add("Ledger", Map.of(open, true, hidden, false)));
        hiddenRelease = system(() -> releases.add(hidden, "Halberd 1", DAY));
    }

    private PersonId person(String name) {
        EmailAddress email = new EmailAddress(name + "@restricted.example.org");
        return system(() -> people.add(new NewPerson(name, email, Set.of(Role.VIEWER))));
    }

    private static <T> T system(Supplier<T> work) {
        return SystemActor.call("Test", work);
    }

    private <T> T outside(Supplier<T> work) {
        return TestPerson.as(outsider, EVERY_ROLE, work);
    }

    private <T> T inside(Supplier<T> work) {
        return TestPerson.as(insider, EVERY_ROLE, work);
    }

    @Test
    void itsTeamsSeeIt() {
        assertThat(inside(portfolio::products)).extracting(ProductRef::key).contains("OPN", "HLB");
        assertThat(inside(() -> portfolio.product("HLB")).name()).isEqualTo("Halberd");
        assertThat(inside(() -> portfolio.services()))
                .extracting(ServiceRef::name)
                .contains("Halberd core");
    }

    @Test
    void nobodyElseSeesItWhateverTheirRoles() {
        assertThat(outside(portfolio::products))
                .extracting(ProductRef::key)
                .contains("OPN")
                .doesNotContain("HLB");
        assertThat(outside(portfolio::visibleProducts)).contains(open).doesNotContain(hidden);
        assertThat(outside(() -> portfolio.services()))
                .extracting(ServiceRef::name)
                .contains("Open API", "Ledger")
                .doesNotContain("Halberd core");
    }

    @Test
    void askingForItIsAnsweredAsForOneThatNeverWas() {
        assertSameAnswer(
                "HLB",
                () -> outside(() -> portfolio.product("HLB")),
                "NVR",
                () -> outside(() -> portfolio.product("NVR")));
        assertSameAnswer(
                "" + hidden.value(),
                () -> outside(() -> portfolio.product(hidden)),
                "987654321",
                () -> outside(() -> portfolio.product(new ProductId(987654321))));
        assertSameAnswer(
                "halberd-core",
                () -> outside(() -> portfolio.service("halberd-core")),
                "never-was",
                () -> outside(() -> portfolio.service("never-was")));
        assertSameAnswer(
                "" + hiddenRelease.value(),
                () -> outside(() -> releases.get(hiddenRelease)),
                "987654321",
                () -> outside(() -> releases.get(new ReleaseId(987654321))));
    }

    private static void assertSameAnswer(String hiddenName, Runnable hidden, String absentName, Runnable absent) {
        Throwable one = catchThrowable(hidden::run);
        Throwable other = catchThrowable(absent::run);
        assertThat(one).isNotNull();
        assertThat(one.getClass()).isEqualTo(other.getClass());
        assertThat(String.valueOf(one.getMessage()).replace(hiddenName, "?"))
                .isEqualTo(String.valueOf(other.getMessage()).replace(absentName, "?"));
    }

    @Test
    void itsReleasesAreInNoListAndNoCount() {
        assertThat(outside(() -> releases.find(null, 0, 100)))
                .noneMatch(row -> row.release().product().equals(hidden));
        assertThat(outside(() -> releases.count(hidden))).isZero();
        Period period = new Period(DAY, DAY);
        assertThat(outside(() -> portfolio.releases(List.of(open, hidden), period)))
                .isEmpty();
        assertThat(inside(() -> portfolio.releases(List.of(open, hidden), period)))
                .hasSize(1);
    }

    @Test
    void aProgramManagerOutsideKeepsNoReleaseOfIt() {
        assertThatThrownBy(() -> outside(() -> releases.add(hidden, "2", DAY))).hasMessageContaining("There is no");
        assertThatThrownBy(() -> outside(() -> {
                    releases.archive(hiddenRelease);
                    return 0;
                }))
                .hasMessageContaining("There is no");
    }

    @Test
    void leavingTheTeamEndsTheSight() {
        TeamRow row = system(() -> teams.all()).stream()
                .filter(one -> one.id().equals(team))
                .findFirst()
                .orElseThrow();
        SystemActor.run("Test", () -> teams.change(team, row.version(), row.name(), Set.of()));
        assertThat(inside(portfolio::visibleProducts)).doesNotContain(hidden);
    }

    @Test
    void anAdministratorOutsideSeesUnderSettingsThatItExists() {
        assertThat(outside(settings::products)).extracting(ProductRow::key).contains("HLB");
    }

    @Test
    void itsServicesDoNotExistForAnAdministratorOutside() {
        assertThat(outside(services::all)).extracting(ServiceRow::name).doesNotContain("Halberd core");
        assertThatThrownBy(() -> outside(() -> {
                    services.archive(hiddenService);
                    return 0;
                }))
                .hasMessageContaining("There is no");
        assertThat(outside(services::all))
                .filteredOn(row -> row.id().equals(sharedService))
                .allSatisfy(row -> assertThat(row.products()).containsOnlyKeys(open));
    }

    @Test
    void anAdministratorOutsideChangesASharedServiceWithoutTouchingItsUseOfIt() {
        ServiceRow row = outside(services::all).stream()
                .filter(one -> one.id().equals(sharedService))
                .findFirst()
                .orElseThrow();
        outside(() -> {
            services.change(row.id(), row.version(), "Main ledger", Map.of(open, false));
            return 0;
        });
        assertThat(inside(services::all))
                .filteredOn(one -> one.id().equals(sharedService))
                .first()
                .extracting(ServiceRow::name, ServiceRow::products)
                .containsExactly("Main ledger", Map.of(open, false, hidden, false));
    }

    @Test
    void anImportDoesNotTakeAServiceThatIsOnlyTheirs() {
        assertThatThrownBy(() -> outside(() -> services.register(List.of("Halberd core"), open)))
                .hasMessageContaining("taken");
        assertThat(outside(() -> services.register(List.of("Open API", "New API"), open)))
                .containsOnlyKeys("Open API", "New API");
    }

    private List<ActivityRow> read(String text) {
        return activity.lines(ActivityFilter.named(text), null, 100).stream()
                .map(ActivityLine::row)
                .toList();
    }

    @Test
    void theActivityLogLeavesOutWhatHangsOnIt() {
        List<ActivityRow> read = outside(() -> read("halberd"));
        assertThat(read).extracting(ActivityRow::subjectType).containsOnly("product", "team");
        assertThat(inside(() -> read("halberd")))
                .extracting(ActivityRow::subjectType)
                .contains("release", "service");
        assertThat(outside(() -> read("open api")))
                .extracting(ActivityRow::label)
                .contains("Open API");
        assertThat(openService).isNotNull();
    }

    @Test
    void theSystemSeesEverything() {
        assertThat(system(portfolio::visibleProducts)).contains(open, hidden);
    }
}
