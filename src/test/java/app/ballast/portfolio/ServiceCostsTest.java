package app.ballast.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ballast.audit.ActivityLog;
import app.ballast.audit.ActivityRow;
import app.ballast.common.DomainException;
import app.ballast.common.SubjectRef;
import app.ballast.people.Role;
import app.ballast.people.SystemActor;
import app.ballast.people.TeamId;
import app.ballast.people.TeamService;
import app.ballast.support.ActingAs;
import app.ballast.support.ProductTest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class ServiceCostsTest extends ProductTest {

    @Autowired
    private ServiceCosts costs;

    @Autowired
    private ServiceSettings services;

    @Autowired
    private TeamService teams;

    @Autowired
    private ActivityLog log;

    @Autowired
    private Clock clock;

    private ServiceId shop = new ServiceId(0);
    private LocalDate today = LocalDate.EPOCH;

    @BeforeEach
    void aService() {
        shop = SystemActor.call("Test", () -> services.add("Shop", Map.of(checkout, true)));
        today = LocalDate.now(clock);
    }

    @Test
    void aValueHoldsFromItsDayUntilTheNext() {
        set(cost(today.minusDays(30), "500", "75", "900"));
        set(cost(today.minusDays(10), "600", "75", null));
        set(cost(today.plusDays(10), "700", null, null));

        ServiceCostSheet sheet = sheet();
        assertThat(sheet.on(today.minusDays(31)).isUnknown()).isTrue();
        assertThat(sheet.on(today.minusDays(30)).outageMinute()).isEqualByComparingTo("500");
        assertThat(sheet.on(today.minusDays(11)).runningMonth()).isEqualByComparingTo("900");
        assertThat(sheet.now().outageMinute()).isEqualByComparingTo("600");
        assertThat(sheet.now().runningMonth()).as("said not to be known").isNull();
        assertThat(sheet.on(today.plusDays(10)).outageMinute()).isEqualByComparingTo("700");
        assertThat(sheet.changes())
                .extracting(change -> change.cost().from())
                .containsExactly(today.plusDays(10), today.minusDays(10), today.minusDays(30));
        assertThat(viewer.call(() -> costs.today(shop)).outageMinute()).isEqualByComparingTo("600");
        assertThat(viewer.call(costs::all).getFirst().now().outageMinute()).isEqualByComparingTo("600");
    }

    @Test
    void theSameDayAgainReplacesAndTakingItBackLetsTheFormerHoldOn() {
        set(cost(today.minusDays(1), "500", null, null));
        set(cost(today, "600", null, null));
        set(cost(today, "650", null, null));
        assertThat(sheet().changes()).hasSize(2);
        assertThat(sheet().now().outageMinute()).isEqualByComparingTo("650");

        technology.run(() -> costs.remove("shop", today));

        assertThat(sheet().now().outageMinute()).isEqualByComparingTo("500");
        assertThatThrownBy(() -> technology.run(() -> costs.remove("shop", today)))
                .isInstanceOf(DomainException.class);
    }

    @Test
    void sayingWhatHoldsAnywayIsNoChange() {
        set(cost(today.minusDays(1), "500", null, null));
        set(cost(today, "500.001", null, null));
        assertThat(sheet().changes()).hasSize(1);
    }

    @Test
    void technologyManagersAndAdministratorsSayWhatItCostsAndEverybodyReadsIt() {
        ActingAs admin = somebody("Admin", Role.ADMIN);
        admin.run(() -> costs.set("shop", cost(today, "1", null, null), null));
        assertThat(viewer.call(() -> costs.sheet("shop")).now().outageMinute()).isEqualByComparingTo("1");
        for (ActingAs other : List.of(viewer, product)) {
            assertThatThrownBy(() -> other.run(() -> costs.set("shop", ServiceCost.unknown(today), null)))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void amountsOutsideTheirRangesAreRefusedByName() {
        assertRefused("costPerMinute", () -> cost(today, "-0.01", null, null));
        assertRefused("costPerMinute", () -> cost(today, "1000001", null, null));
        assertRefused("costPerMinute", () -> cost(today, "1e999999", null, null));
        assertRefused("hourlyCost", () -> cost(today, null, "10001", null));
        assertRefused("runningCost", () -> cost(today, null, null, "1000000001"));
        assertRefused("from", () -> cost(LocalDate.of(1999, 12, 31), "1", null, null));
        assertRefused("from", () -> cost(LocalDate.of(2100, 1, 1), "1", null, null));
        assertThat(cost(today, "0", "10000", "1000000000").isUnknown()).isFalse();
    }

    @Test
    void theOwnerIsATeamThatWorksToday() {
        TeamId payments = SystemActor.call("Test", () -> teams.add("Payments", Set.of()));
        TeamId former = SystemActor.call("Test", () -> teams.add("Former", Set.of()));
        SystemActor.run("Test", () -> teams.archive(former));

        technology.run(() -> costs.set("shop", ServiceCost.unknown(today), payments));

        assertThat(sheet().owner()).isEqualTo("Payments");
        assertRefused(
                "owner",
                () -> technology.call(() -> {
                    costs.set("shop", ServiceCost.unknown(today), former);
                    return ServiceCost.unknown(today);
                }));
        assertThat(viewer.call(costs::all).getFirst().owner()).isEqualTo("Payments");
    }

    @Test
    void everyChangeIsInTheActivityLogWithItsDay() {
        set(cost(today, "500", null, null));
        List<ActivityRow> rows =
                SystemActor.call("Test", () -> log.history(new SubjectRef("service", shop.value()), 10));
        assertThat(rows.getFirst().actor()).isEqualTo("T. Manager");
        assertThat(rows.getFirst().field()).isEqualTo("costPerMinute");
        assertThat(rows.getFirst().newValue()).isEqualTo("500.00");
        assertThat(Objects.requireNonNull(rows.getFirst().note())).contains(today.toString());
    }

    @Test
    void theCostsOfAServiceOfOthersAreNotThere() {
        ActingAs insider = somebody("Insider", Role.TECHNOLOGY);
        ProductId secret = secretOf(insider);
        ServiceId vault = SystemActor.call("Test", () -> services.add("Vault", Map.of(secret, true)));
        insider.run(() -> costs.set("vault", cost(today, "9", null, null), null));

        assertThat(insider.call(() -> costs.today(vault)).outageMinute()).isEqualByComparingTo("9");
        assertThat(technology.call(() -> costs.today(vault)).isUnknown()).isTrue();
        assertThat(technology.call(costs::all))
                .extracting(row -> row.service().key())
                .containsExactly("shop");
        for (Runnable attempt : List.<Runnable>of(
                () -> costs.sheet("vault"),
                () -> costs.set("vault", cost(today, "1", null, null), null),
                () -> costs.remove("vault", today))) {
            assertThatThrownBy(() -> technology.run(attempt))
                    .isInstanceOfSatisfying(DomainException.class, problem -> assertThat(problem.sort())
                            .isEqualTo(DomainException.Sort.NOT_FOUND));
        }
    }

    @Test
    void whatItsTechDebtComesToHoldsFromADayLikeAnyOtherCost() {
        set(cost(today.minusDays(30), "500", null, null).withDebt(amount("20000"), amount("300000")));
        set(cost(today, "500", null, null).withDebt(amount("24000"), amount("300000")));
        assertThat(sheet().on(today.minusDays(1)).remediation()).isEqualByComparingTo("20000");
        assertThat(sheet().now().remediation()).isEqualByComparingTo("24000");
        assertThat(sheet().now().development()).isEqualByComparingTo("300000");
        assertThat(ServiceCost.unknown(today).withDebt(null, amount("1")).isUnknown())
                .isFalse();
        ActivityRow last = SystemActor.call("Test", () -> log.history(new SubjectRef("service", shop.value()), 1))
                .getFirst();
        assertThat(last.field()).isEqualTo("remediationCost");
        assertThat(last.oldValue()).isEqualTo("20000.00");
        assertRefused("remediationCost", () -> cost(today, null, null, null).withDebt(amount("-1"), null));
        assertRefused("developmentCost", () -> cost(today, null, null, null).withDebt(null, amount("1000000001")));
    }

    private static void assertRefused(String field, java.util.function.Supplier<ServiceCost> attempt) {
        assertThatThrownBy(attempt::get)
                .isInstanceOfSatisfying(DomainException.class, problem -> assertThat(problem.field())
                        .isEqualTo(field));
    }

    private void set(ServiceCost cost) {
        technology.run(() -> costs.set("shop", cost, null));
    }

    private ServiceCostSheet sheet() {
        return viewer.call(() -> costs.sheet("shop"));
    }

    private static ServiceCost cost(
            LocalDate from, @Nullable String minute, @Nullable String hour, @Nullable String month) {
        return new ServiceCost(from, amount(minute), amount(hour), amount(month));
    }

    private static @Nullable BigDecimal amount(@Nullable String amount) {
        return amount == null ? null : new BigDecimal(amount);
    }
}
