package app.ballast.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.people.Role;
import app.ballast.people.SystemActor;
import app.ballast.portfolio.ProductId;
import app.ballast.support.ActingAs;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who worked on an incident: whoever did something about it while it was open. */
class IncidentResponsesTest extends IncidentTest {

    @Autowired
    private IncidentResponses responses;

    @Test
    void whoeverActsOnItWhileItIsOpenWorkedOnItFromItsAcknowledgement() {
        ActingAs other = somebody("Second", Role.TECHNOLOGY);
        IncidentId id = open("Retry storm", 0, 2);
        assertThat(all(checkout)).isEmpty();
        technology.run(() -> service.acknowledge(id));
        other.run(() -> service.note(id, null, "Restarted."));
        assertThat(all(checkout)).hasSize(2).allSatisfy(one -> {
            assertThat(one.to()).isNull();
            assertThat(one.from()).isAfter(minute(0));
            assertThat(one.title()).isEqualTo("Retry storm");
            assertThat(one.touches()).isTrue();
        });
        technology.run(() -> service.resolve(id));
        assertThat(all(checkout)).hasSize(2).allSatisfy(one -> assertThat(one.to())
                .isNotNull());
    }

    @Test
    void whatIsWrittenAfterItsEndIsNoWorkOnIt() {
        IncidentId id = open("Retry storm", 0, 2);
        technology.run(() -> service.resolve(id));
        somebody("Second", Role.TECHNOLOGY).run(() -> service.note(id, null, "Looking back."));
        assertThat(all(checkout)).singleElement().satisfies(one -> assertThat(one.person())
                .isEqualTo(technology.id()));
    }

    @Test
    void anIncidentOfAnotherProductIsToldWithoutItsName() {
        ActingAs insider = somebody("Insider", Role.TECHNOLOGY);
        ProductId secret = secretOf(insider);
        var vault = add("Vault", Map.of(secret, true));
        IncidentId id = insider.call(() -> service.open(
                IncidentDraft.begun(vault.id(), minute(0), new IncidentNotes("Nobody may know", null, null))));
        insider.run(() -> service.acknowledge(id));
        assertThat(all(checkout)).singleElement().satisfies(one -> {
            assertThat(one.touches()).isFalse();
            assertThat(one.title()).isNull();
        });
    }

    @Test
    void aPersonIsRememberedOnce() {
        IncidentId id = open("Retry storm", 0, 2);
        SystemActor.run("Test", () -> responses.restore(id, viewer.id()));
        SystemActor.run("Test", () -> responses.restore(id, viewer.id()));
        assertThat(all(checkout)).hasSize(1);
    }

    private List<IncidentResponse> all(ProductId product) {
        return viewer.call(
                () -> responses.between(product, start.minus(Duration.ofDays(1)), start.plus(Duration.ofDays(1))));
    }
}
