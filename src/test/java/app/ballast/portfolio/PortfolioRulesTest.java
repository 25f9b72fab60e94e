package app.ballast.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ballast.audit.ActivityLog;
import app.ballast.audit.ActivityRow;
import app.ballast.common.DomainException;
import app.ballast.common.SubjectRef;
import app.ballast.people.SystemActor;
import app.ballast.people.TeamId;
import app.ballast.people.TeamService;
import app.ballast.support.DatabaseTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Each rule about products, services, releases and the workspace, by name. */
@DatabaseTest
@Transactional
class PortfolioRulesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    @Autowired
    private PortfolioSettings settings;

    @Autowired
    private PortfolioService portfolio;

    @Autowired
    private ServiceSettings services;

    @Autowired
    private ReleaseService releases;

    @Autowired
    private TeamService teams;

    @Autowired
    private ActivityLog log;

    private static <T> T system(Supplier<T> work) {
        return SystemActor.call("Test", work);
    }

    private static void system(Runnable work) {
        SystemActor.run("Test", work);
    }

    private ProductRow product(ProductId id) {
        return system(settings::products).stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private ServiceRow service(ServiceId id) {
        return system(services::all).stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "C", "chk", "1CHK", "CHK-1", "ABCDEFGHIJK", "CH K", "ÄB"})
    void aKeyHasTwoToTenCapitalLettersAndDigitsALetterFirst(String key) {
        assertThatThrownBy(() -> NewProduct.open(key, "Checkout"))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.field())
                        .isEqualTo("key"));
    }

    @Test
    void twoProductsNeverShareAKey() {
        system(() -> settings.add(NewProduct.open("RULE", "First")));
        assertThatThrownBy(() -> system(() -> settings.add(NewProduct.open("RULE", "Second"))))
                .hasMessageContaining("RULE is taken");
    }

    @Test
    void aRestrictedProductNamesATeam() {
        assertThatThrownBy(() -> new NewProduct("RULE", "Rule", Visibility.RESTRICTED, Set.of()))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.field())
                        .isEqualTo("teams"));
        ProductId id = system(() -> settings.add(NewProduct.open("RULE", "Rule")));
        assertThatThrownBy(() -> system(
                        () -> settings.change(id, product(id).version(), "Rule", Visibility.RESTRICTED, Set.of())))
                .hasMessageContaining("at least one team");
    }

    @Test
    void anArchivedProductLeavesTheListsAndComesBackAsItWas() {
        ProductId id = system(() -> settings.add(NewProduct.open("RULE", "Rule")));
        system(() -> settings.archive(id));
        assertThat(system(portfolio::products)).noneMatch(ref -> ref.id().equals(id));
        assertThat(system(() -> portfolio.product(id)).key()).isEqualTo("RULE");
        system(() -> settings.restore(id));
        assertThat(system(portfolio::products)).anyMatch(ref -> ref.id().equals(id));
    }

    @Test
    void whoSeesAProductIsLoggedInWords() {
        TeamId team = system(() -> teams.add("Payments (rules)", Set.of()));
        ProductId id = system(() -> settings.add(NewProduct.open("RULE", "Rule")));
        system(() -> settings.change(id, product(id).version(), "Rule", Visibility.RESTRICTED, Set.of(team)));
        ActivityRow entry = system(() -> log.history(new SubjectRef("product", id.value()), 1))
                .getFirst();
        assertThat(entry.oldValue()).isEqualTo("open");
        assertThat(entry.newValue()).isEqualTo("restricted to Payments (rules)");
    }

    @Test
    void twoServicesNeverShareANameWhateverTheCaseOfItsLetters() {
        system(() -> services.add("Rule API", Map.of()));
        assertThatThrownBy(() -> system(() -> services.add("RULE api", Map.of())))
                .hasMessageContaining("taken");
    }

    @ParameterizedTest
    @CsvSource({
        "Checkout API, checkout-api",
        "'  Ümlaut  & Co. ', mlaut-co",
        "***, service",
        "a--b, a-b",
        "Élan 2.0, lan-2-0"
    })
    void aServicesKeyIsMadeFromItsName(String name, String key) {
        assertThat(ServiceKey.of(name, Set.of())).isEqualTo(key);
    }

    @Test
    void aTakenServiceKeyGetsANumber() {
        assertThat(ServiceKey.of("Rule", Set.of("rule", "rule-2"))).isEqualTo("rule-3");
        ServiceId first = system(() -> services.add("Rule: API", Map.of()));
        ServiceId second = system(() -> services.add("Rule API!", Map.of()));
        assertThat(service(first).key()).isEqualTo("rule-api");
        assertThat(service(second).key()).isEqualTo("rule-api-2");
    }

    @Test
    void renamingAServiceLeavesItsKey() {
        ServiceId id = system(() -> services.add("Rule API", Map.of()));
        system(() -> services.change(id, service(id).version(), "Renamed", Map.of()));
        assertThat(service(id)).extracting(ServiceRow::name, ServiceRow::key).containsExactly("Renamed", "rule-api");
        system(() -> services.change(id, service(id).version(), "RENAMED", Map.of()));
        assertThat(service(id).name()).isEqualTo("RENAMED");
    }

    @Test
    void aReleaseIsNamedOncePerProduct() {
        ProductId one = system(() -> settings.add(NewProduct.open("RULE", "One")));
        ProductId other = system(() -> settings.add(NewProduct.open("RULE2", "Other")));
        ReleaseId first = system(() -> releases.add(one, "1.0", DAY));
        system(() -> releases.add(other, "1.0", DAY));
        assertThatThrownBy(() -> system(() -> releases.add(one, " 1.0 ", DAY))).hasMessageContaining("taken");
        ReleaseId second = system(() -> releases.add(one, "1.1", DAY));
        assertThatThrownBy(() -> system(() -> releases.change(
                        second, system(() -> releases.get(second)).release().version(), "1.0", DAY)))
                .hasMessageContaining("taken");
        system(() -> releases.archive(first));
        assertThatThrownBy(() -> system(() -> releases.add(one, "1.0", DAY)))
                .as("an archived release may come back")
                .hasMessageContaining("taken");
    }

    @Test
    void releasesStandLatestFirstAndArchivedOnesLast() {
        ProductId id = system(() -> settings.add(NewProduct.open("RULE", "Rule")));
        ReleaseId old = system(() -> releases.add(id, "old", DAY.minusDays(9)));
        ReleaseId archived = system(() -> releases.add(id, "archived", DAY.plusDays(9)));
        ReleaseId next = system(() -> releases.add(id, "next", DAY));
        system(() -> releases.archive(archived));
        assertThat(system(() -> releases.find(id, 0, 10)))
                .extracting(row -> row.release().id())
                .containsExactly(next, old, archived);
        assertThat(system(() -> releases.count(id))).isEqualTo(3);
        system(() -> releases.restore(archived));
        assertThat(system(() -> releases.find(id, 0, 1)))
                .extracting(row -> row.release().id())
                .containsExactly(archived);
    }

    @Test
    void aMovedReleaseIsLoggedWithBothDays() {
        ProductId id = system(() -> settings.add(NewProduct.open("RULE", "Rule")));
        ReleaseId release = system(() -> releases.add(id, "1.0", DAY));
        system(() -> releases.change(
                release, system(() -> releases.get(release)).release().version(), "1.0", DAY.plusDays(7)));
        List<ActivityRow> entries = system(() -> log.history(new SubjectRef("release", release.value()), 9));
        assertThat(entries).hasSize(2);
        assertThat(entries.getFirst())
                .extracting(ActivityRow::field, ActivityRow::oldValue, ActivityRow::newValue)
                .containsExactly("date", "2026-11-01", "2026-11-08");
    }

    @Test
    void theWorkspacesSettingsAreLoggedOneByOne() {
        WorkspaceSettings before = system(portfolio::workspace);
        system(() -> settings.change(
                new WorkspaceSettings(before.name(), ZoneId.of("Europe/Berlin"), Currency.getInstance("CHF"))));
        assertThat(system(portfolio::workspace).zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(system(() -> log.history(new SubjectRef("workspace", 1), 2)))
                .extracting(ActivityRow::field)
                .containsExactlyInAnyOrder("time zone", "currency");
    }
}
