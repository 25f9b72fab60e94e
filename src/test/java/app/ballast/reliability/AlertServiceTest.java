package app.ballast.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.ballast.common.DomainException;
import app.ballast.people.Role;
import app.ballast.portfolio.ServiceRef;
import app.ballast.support.ActingAs;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class AlertServiceTest extends IncidentTest {

    @Autowired
    private AlertService alerts;

    @Test
    void anAlertOpensAnIncidentAndItsEndClosesIt() {
        take(alert("a", 0, null));
        assertThat(only())
                .returns(IncidentOrigin.ALERT, IncidentRow::origin)
                .returns("Shop answers with errors", IncidentRow::title)
                .returns(1, IncidentRow::severity)
                .returns(minute(0), IncidentRow::startedAt)
                .returns(IncidentState.OPEN, IncidentRow::state);

        take(alert("a", 0, 12.0));
        assertThat(only()).returns(minute(12), IncidentRow::resolvedAt).returns(720L, IncidentRow::downSeconds);
        assertThat(details(only().id()).timeline())
                .extracting(IncidentEntry::kind, IncidentEntry::said)
                .containsExactly(
                        tuple(IncidentEntry.Kind.ALERT_FIRED, "HighErrorRate"),
                        tuple(IncidentEntry.Kind.ALERT_ENDED, "HighErrorRate"));
    }

    @Test
    void theSameDeliveryAgainChangesNothing() {
        take(alert("a", 0, null));
        IncidentRow once = only();
        List<String> log = rows("select * from activity order by id");
        take(alert("a", 0, null), alert("a", 0, null));
        assertThat(only()).isEqualTo(withLength(once, only()));
        assertThat(rows("select * from activity order by id")).isEqualTo(log);
    }

    @Test
    void resolvedBeforeOpenedIsOneIncidentThatIsOver() {
        take(alert("a", 0, 12.0));
        take(alert("a", 0, null));
        assertThat(only()).returns(minute(0), IncidentRow::startedAt).returns(minute(12), IncidentRow::resolvedAt);
    }

    @Test
    void theOrderOfDeliveriesDoesNotMatter() {
        List<FiredAlert> said =
                List.of(alert("a", 0, null), alert("a", 0, 12.0), alert("b", 3, null), alert("b", 3, 20.0));
        take(said.toArray(FiredAlert[]::new));
        IncidentRow inOrder = only();
        take(said.reversed().toArray(FiredAlert[]::new));
        assertThat(only()).isEqualTo(inOrder).returns(minute(20), IncidentRow::resolvedAt);
    }

    @Test
    void severalAlertsOfAServiceAreOneIncidentUntilTheLastHasEnded() {
        take(alert("a", 0, null), alert("b", 2, null));
        take(alert("a", 0, 5.0));
        assertThat(only().resolvedAt()).isNull();
        take(alert("b", 2, 9.0));
        assertThat(only().resolvedAt()).isEqualTo(minute(9));
    }

    @ParameterizedTest
    @CsvSource({"9, 1", "14.9, 1", "15, 1", "15.1, 2", "60, 2"})
    void anAlertThatFiresAgainWithinFiveMinutesIsTheSameIncident(double again, int incidents) {
        take(alert("a", 0, null), alert("a", 0, 10.0));
        take(alert("b", again, null));
        assertThat(all()).hasSize(incidents);
        assertThat(all().getLast().resolvedAt()).isNull();
    }

    @Test
    void afterAPersonsWordThatItIsOverANewAlertIsANewIncident() {
        take(alert("a", 0, null));
        technology.run(() -> service.resolve(only().id()));
        take(alert("a", 0, null), alert("a", 0, 30.0));
        assertThat(only().resolvedAt()).isAfter(minute(100));
    }

    @Test
    void anOutageAndAnAlertOfTheSameTimeAreOneIncidentWhicheverComesFirst() {
        check(0, true);
        check(1, false);
        take(alert("a", 2, null));
        assertThat(only()).returns(minute(1), IncidentRow::startedAt).returns(1, IncidentRow::severity);
        check(5, true);
        assertThat(only().resolvedAt()).as("the alert still fires").isNull();
        take(alert("a", 2, 6.0));
        assertThat(only().resolvedAt()).isEqualTo(minute(6));

        take(alert("c", 40, null));
        check(41, false);
        take(alert("c", 40, 43.0));
        assertThat(all()).hasSize(2);
        assertThat(all().getLast().resolvedAt())
                .as("the checks still see it down")
                .isNull();
        check(44, true);
        assertThat(all()).hasSize(2);
        assertThat(all().getLast())
                .returns(minute(40), IncidentRow::startedAt)
                .returns(minute(44), IncidentRow::resolvedAt)
                .returns(IncidentOrigin.ALERT, IncidentRow::origin);
    }

    @Test
    void outagesInTheMidstOfOneAlertAreOneIncident() {
        take(alert("a", 0, null));
        check(0.5, true);
        check(1, false);
        check(2, true);
        check(3, false);
        check(4, true);
        take(alert("a", 0, 4.5));
        assertThat(only()).returns(minute(0), IncidentRow::startedAt).returns(minute(4.5), IncidentRow::resolvedAt);
    }

    @Test
    void anAlertJoinsWhatAPersonOpenedAndThePersonEndsIt() {
        IncidentId id = open("Payments are slow", 0, null);
        take(alert("a", 3, 8.0));
        assertThat(only())
                .returns(id, IncidentRow::id)
                .returns("Payments are slow", IncidentRow::title)
                .returns(null, IncidentRow::severity)
                .returns(null, IncidentRow::resolvedAt);
    }

    @Test
    void anAlertMakesASeverityWorseNeverBetterAndNeverWhatAPersonSaid() {
        take(alert("a", "shop", 0, null, 3), alert("b", "shop", 0, null, 1), alert("c", "shop", 0, null, 2));
        assertThat(only().severity()).isEqualTo(1);
        IncidentDetails seen = details(only().id());
        technology.run(() -> service.edit(
                seen.row().id(),
                seen.row().version(),
                new IncidentDraft(
                        new IncidentNotes("Not so bad", 4, null), List.of(shop.id()), minute(0), null, null, "", "")));
        take(alert("d", "shop", 1, null, 1));
        assertThat(only()).returns(4, IncidentRow::severity).returns("Not so bad", IncidentRow::title);
    }

    @Test
    void aServiceIsFoundByKeyAndByNameWhateverItsCase() {
        take(alert("a", "SHOP", 0, null, 1), alert("b", "Shop", 1, null, 1));
        assertThat(only().service()).isEqualTo(shop);
    }

    @Test
    void anUnknownServiceCostsOnlyItsOwnAlertAndIsRemembered() {
        AlertsTaken taken = take(
                alert("x", "shpo", 0, null, 1),
                alert("a", 0, null),
                alert("y", "shpo", 0, null, 1),
                alert("z", "", 0, null, 1));
        assertThat(taken.taken()).isEqualTo(1);
        assertThat(taken.refused()).extracting(AlertsTaken.Refused::index).containsExactly(0, 2, 3);
        assertThat(taken.refused().getFirst().reason())
                .hasMessageContaining("No service is called shpo")
                .returns("service", DomainException::field);
        assertThat(technology.call(alerts::unknown))
                .extracting(UnknownAlert::service, UnknownAlert::times)
                .containsExactlyInAnyOrder(tuple("shpo", 2L), tuple("", 1L));
        assertThat(all()).hasSize(1);

        technology.run(() -> alerts.forget("shpo"));
        assertThat(technology.call(alerts::unknown)).hasSize(1);
    }

    @Test
    void aHundredMadeUpNamesAreAllThatIsRemembered() {
        for (int i = 0; i < 130; i++) {
            take(alert("x", "made-up-" + i, 0, null, 1));
        }
        assertThat(technology.call(alerts::unknown)).hasSize(100);
    }

    @Test
    void timesThatCannotBeAreRefusedByName() {
        assertThat(reason(alert("a", 300, null))).hasMessageContaining("lies in the future");
        assertThat(reason(alert("a", 0, 300.0))).hasMessageContaining("lies in the future");
        assertThatThrownBy(() -> alert("a", 5, 4.0))
                .hasMessageContaining("before it begins")
                .isInstanceOf(DomainException.class);
        assertThat(all()).isEmpty();
        assertThatThrownBy(() ->
                        take(Collections.nCopies(1_001, alert("a", 0, null)).toArray(FiredAlert[]::new)))
                .hasMessageContaining("1,000 are the most");
    }

    @Test
    void aServiceThatTheSenderDoesNotSeeIsUnknownToThem() {
        ActingAs insider = somebody("Insider", Role.TECHNOLOGY);
        ServiceRef vault = add("Vault", Map.of(secretOf(insider), true));
        assertThat(take(alert("a", "vault", 0, null, 1)).refused()).hasSize(1);
        insider.run(() -> alerts.take(List.of(alert("a", "vault", 0, null, 1))));
        assertThat(seenBy(insider)).singleElement().returns(vault, IncidentRow::service);
        assertThat(all()).isEmpty();
        IncidentId id = seenBy(insider).getFirst().id();
        assertThatThrownBy(() -> details(id)).hasMessageContaining("incident " + id.value());
    }

    @Test
    void onlyTechnologyManagersSendAlerts() {
        assertThatThrownBy(() -> product.run(() -> alerts.take(List.of()))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> viewer.run(alerts::unknown)).isInstanceOf(AccessDeniedException.class);
    }

    @ParameterizedTest
    @CsvSource({"critical, 1", "Page, 1", "sev2, 2", "warning, 3", "P4, 4", "' 3 ', 3", "5,", "none,", "'',"})
    void aSeverityIsReadFromTheWordsThatAreInUse(String label, @Nullable Integer severity) {
        assertThat(FiredAlert.severity(label)).isEqualTo(severity);
    }

    private DomainException reason(FiredAlert alert) {
        return take(alert).refused().getFirst().reason();
    }

    private AlertsTaken take(FiredAlert... said) {
        return technology.call(() -> alerts.take(List.of(said)));
    }

    private FiredAlert alert(String fingerprint, double from, @Nullable Double to) {
        return alert(fingerprint, "shop", from, to, 1);
    }

    private FiredAlert alert(String fingerprint, String service, double from, @Nullable Double to, int severity) {
        return new FiredAlert(
                fingerprint,
                "HighErrorRate",
                service,
                severity,
                "Shop answers with errors",
                minute(from),
                to == null ? null : minute(to));
    }

    /** An open incident grows by the second. */
    private static IncidentRow withLength(IncidentRow row, IncidentRow later) {
        return new IncidentRow(
                row.id(),
                row.version(),
                row.services(),
                row.startedAt(),
                row.acknowledgedAt(),
                row.resolvedAt(),
                later.downSeconds(),
                row.origin(),
                row.title(),
                row.severity(),
                row.customerImpactMinutes());
    }
}
