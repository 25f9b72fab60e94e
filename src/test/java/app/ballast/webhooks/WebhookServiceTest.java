package app.ballast.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.ballast.common.DomainException;
import app.ballast.people.Role;
import app.ballast.people.SystemActor;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ServiceRef;
import app.ballast.portfolio.ServiceSettings;
import app.ballast.reliability.Deployment;
import app.ballast.reliability.DeploymentFilter;
import app.ballast.reliability.DeploymentOrigin;
import app.ballast.reliability.DeploymentService;
import app.ballast.reliability.DeploymentStatus;
import app.ballast.support.ActingAs;
import app.ballast.support.ProductTest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class WebhookServiceTest extends ProductTest {

    private static final String SHA = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
    private static final String NEXT_SHA = "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb";
    private static final String DONE = "2026-10-10T10:00:00Z";

    @Autowired
    private WebhookService webhooks;

    @Autowired
    private WebhookSettings settings;

    @Autowired
    private DeploymentService deployments;

    @Autowired
    private PortfolioService portfolio;

    @Autowired
    private ServiceSettings services;

    @SuppressWarnings("NullAway.Init")
    private ActingAs admin;

    @SuppressWarnings("NullAway.Init")
    private WebhookSettings.Made github;

    @SuppressWarnings("NullAway.Init")
    private WebhookSettings.Made gitlab;

    @BeforeEach
    void connect() {
        SystemActor.run("Test", () -> services.add("Shop", Map.of(checkout, true)));
        admin = somebody("A. Dmin", Role.ADMIN);
        github = admin.call(() -> settings.add("Hub", Platform.GITHUB, null));
        gitlab = admin.call(() -> settings.add("Lab", Platform.GITLAB, null));
        ServiceRef shop = viewer.call(() -> portfolio.service("shop"));
        admin.run(() -> {
            settings.map(github.id(), new NewMapping("Acme/Shop", "Production", shop.id()));
            settings.map(gitlab.id(), new NewMapping("acme/web/shop", "production", shop.id()));
        });
    }

    @Test
    void aDeploymentOfGithubIsPutToItsService() {
        assertThat(status("d-1", 42, "success", SHA, DONE)).isEqualTo(Outcome.STORED);
        assertThat(all()).singleElement().satisfies(row -> {
            assertThat(row.service().key()).isEqualTo("shop");
            assertThat(row.said().environment()).isEqualTo("production");
            assertThat(row.at()).isEqualTo(Instant.parse(DONE));
            assertThat(row.said().label()).isEqualTo("main @ aaaaaaaa");
            assertThat(row.said().revision()).isEqualTo(SHA);
            assertThat(row.origin()).isEqualTo(DeploymentOrigin.GITHUB);
            assertThat(row.setBy()).isEqualTo("GitHub: Hub");
        });
    }

    @Test
    void aDeploymentOfGitlabIsPutToItsService() {
        String body = Payloads.gitlabDeployment(9, "failed", SHA, "2026-10-10 12:00:00 +0200");
        assertThat(gitlab(body, "k-1")).map(Received::outcome).contains(Outcome.STORED);
        assertThat(all())
                .extracting(
                        Deployment::status, Deployment::at, row -> row.said().revision())
                .containsExactly(tuple(DeploymentStatus.FAILED, Instant.parse(DONE), SHA));
    }

    @Test
    void statesOnTheWaySayNothing() {
        for (String state : List.of("pending", "queued", "in_progress", "inactive")) {
            assertThat(status("d-" + state, 42, state, SHA, DONE)).isEqualTo(Outcome.IGNORED);
        }
        for (String state : List.of("created", "running", "canceled")) {
            assertThat(gitlab(Payloads.gitlabDeployment(9, state, SHA, DONE), "k-" + state))
                    .map(Received::outcome)
                    .contains(Outcome.IGNORED);
        }
        assertThat(github("ping", "d-ping", "{\"zen\": \"Calm\"}")).isEqualTo(Outcome.IGNORED);
        assertThat(all()).isEmpty();
    }

    @Test
    void theSameDeliveryIsTakenOnce() {
        assertThat(status("d-1", 42, "success", SHA, DONE)).isEqualTo(Outcome.STORED);
        assertThat(status("d-1", 42, "success", SHA, DONE)).isEqualTo(Outcome.ALREADY_TAKEN);
        assertThat(status("d-made-up", 42, "success", SHA, DONE))
                .as("the id is not signed, the body is")
                .isEqualTo(Outcome.ALREADY_TAKEN);
        assertThat(admin.call(() -> settings.deliveries(github.id(), 10))).hasSize(1);
    }

    @Test
    void whatComesLateDoesNotTakeBackWhatIsNewer() {
        status("d-2", 42, "failure", SHA, "2026-10-10T10:05:00Z");
        assertThat(status("d-1", 42, "success", SHA, DONE)).isEqualTo(Outcome.UNCHANGED);
        assertThat(all()).extracting(Deployment::status).containsExactly(DeploymentStatus.FAILED);
        assertThat(status("d-3", 42, "success", SHA, "2026-10-10T10:09:00Z")).isEqualTo(Outcome.STORED);
        assertThat(all()).extracting(Deployment::status).containsExactly(DeploymentStatus.SUCCEEDED);
    }

    @Test
    void whatIsNotMappedIsToldAndMayComeAgain() {
        admin.run(() -> settings.mappings(github.id()).forEach(row -> settings.unmap(github.id(), row)));
        assertThat(status("d-1", 42, "success", SHA, DONE)).isEqualTo(Outcome.NOT_MAPPED);
        assertThat(all()).isEmpty();
        assertThat(admin.call(() -> settings.deliveries(github.id(), 10)))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.outcome()).isEqualTo(Outcome.NOT_MAPPED);
                    assertThat(row.project()).isEqualTo("acme/shop");
                    assertThat(row.environment()).isEqualTo("production");
                });
        ServiceRef shop = viewer.call(() -> portfolio.service("shop"));
        admin.run(() -> settings.map(github.id(), new NewMapping("acme/shop", "production", shop.id())));
        assertThat(status("d-1", 42, "success", SHA, DONE)).isEqualTo(Outcome.STORED);
        assertThat(admin.call(() -> settings.deliveries(github.id(), 10))).hasSize(1);
    }

    @Test
    void aWrongSignatureLeavesNothing() {
        String body = Payloads.githubStatus(42, "success", SHA, DONE);
        Map<String, String> headers = Payloads.githubHeaders("not the secret", "deployment_status", "d-1", body);
        assertThat(webhooks.receive(Platform.GITHUB, new Sent(headers, Payloads.bytes(body))))
                .isEmpty();
        assertThat(webhooks.receive(Platform.GITLAB, new Sent(headers, Payloads.bytes(body))))
                .isEmpty();
        assertThat(count("webhook_delivery")).isZero();
        assertThat(count("deployment")).isZero();
    }

    @Test
    void aPausedConnectionAndAReplacedSecretAreNoneAnyMore() {
        admin.run(() -> settings.activate(github.id(), false));
        assertThat(send("d-1", 42)).isEmpty();
        admin.run(() -> settings.activate(github.id(), true));
        WebhookSettings.Made before = github;
        github = admin.call(() -> settings.renew(github.id(), null));
        assertThat(send("d-1", 42)).isPresent();
        github = before;
        assertThat(send("d-2", 43)).isEmpty();
    }

    @Test
    void whatCannotBeReadIsNamedAndNothingIsStored() {
        for (String body : List.of(
                "no json",
                "[]",
                "{}",
                Payloads.githubStatus(42, "success", SHA, "yesterday"),
                Payloads.githubStatus(42, "success", SHA, "2099-01-01T00:00:00Z"),
                Payloads.githubStatus(42, "success", "", DONE))) {
            assertThat(github("deployment_status", "d-" + body.hashCode(), body))
                    .as(body)
                    .isEqualTo(Outcome.REFUSED);
        }
        assertThat(all()).isEmpty();
        assertThat(admin.call(() -> settings.deliveries(github.id(), 10)))
                .allSatisfy(row -> assertThat(row.detail()).isNotBlank());
    }

    @Test
    void pushesGiveDeploymentsTheirLeadTime() {
        github("push", "p-0", Payloads.githubPush("feature", NEXT_SHA, "2026-10-01T08:00:00Z"));
        github(
                "push",
                "p-1",
                Payloads.githubPush("main", "c1", "2026-10-09T08:00:00Z", SHA, "2026-10-09T11:00:00+02:00"));
        status("d-1", 42, "success", SHA, DONE);
        github(
                "push",
                "p-2",
                Payloads.githubPush("main", "c2", "2026-10-11T08:00:00Z", NEXT_SHA, "2026-10-11T09:00:00Z"));
        status("d-2", 43, "success", NEXT_SHA, "2026-10-11T12:00:00Z");
        assertThat(all())
                .extracting(row -> row.said().firstCommitAt())
                .containsExactly(Instant.parse("2026-10-11T08:00:00Z"), Instant.parse("2026-10-09T08:00:00Z"));
    }

    @Test
    void aPushOfGitlabCountsToo() {
        gitlab(Payloads.gitlabPush(SHA, "2026-10-10T06:00:00+00:00"), "k-1");
        gitlab(Payloads.gitlabDeployment(9, "success", SHA, "2026-10-10 10:00:00 UTC"), "k-2");
        assertThat(all())
                .extracting(row -> row.said().firstCommitAt())
                .containsExactly(Instant.parse("2026-10-10T06:00:00Z"));
    }

    @Test
    void theSecretIsSealedInTheDatabase() {
        assertThat(rows("select secret from webhook_connection").toString())
                .doesNotContain(github.secret().value());
    }

    @Test
    void theListSaysHowAConnectionFares() {
        status("d-1", 42, "success", SHA, DONE);
        status("d-2", 42, "pending", SHA, DONE);
        assertThat(admin.call(() -> settings.all())).first().satisfies(row -> {
            assertThat(row.name()).isEqualTo("Hub");
            assertThat(row.mappings()).isEqualTo(1);
            assertThat(row.lastTaken()).isNotNull();
            assertThat(row.last()).isNotNull().extracting(DeliveryRow::outcome).isEqualTo(Outcome.IGNORED);
        });
    }

    @Test
    void aMappingNamesAProjectAndAnEnvironment() {
        ServiceRef shop = viewer.call(() -> portfolio.service("shop"));
        for (String project : List.of("", "shop", "a b/c", "https://github.com/acme/shop", "x/".repeat(200) + "y")) {
            assertThatThrownBy(() -> new NewMapping(project, "production", shop.id()))
                    .as(project)
                    .isInstanceOf(DomainException.class);
        }
        assertThatThrownBy(() -> new NewMapping("acme/shop", " ", shop.id())).isInstanceOf(DomainException.class);
    }

    private Outcome status(String delivery, long deployment, String state, String sha, String at) {
        return github("deployment_status", delivery, Payloads.githubStatus(deployment, state, sha, at));
    }

    private Outcome github(String event, String delivery, String body) {
        Map<String, String> headers = Payloads.githubHeaders(github.secret().value(), event, delivery, body);
        return webhooks.receive(Platform.GITHUB, new Sent(headers, Payloads.bytes(body)))
                .orElseThrow()
                .outcome();
    }

    private Optional<Received> send(String delivery, long deployment) {
        String body = Payloads.githubStatus(deployment, "success", SHA, DONE);
        Map<String, String> headers =
                Payloads.githubHeaders(github.secret().value(), "deployment_status", delivery, body);
        return webhooks.receive(Platform.GITHUB, new Sent(headers, Payloads.bytes(body)));
    }

    private Optional<Received> gitlab(String body, String delivery) {
        Map<String, String> headers = new HashMap<>();
        headers.put("x-gitlab-event", "Hook");
        headers.put("x-gitlab-token", gitlab.secret().value());
        headers.put("idempotency-key", delivery);
        return webhooks.receive(Platform.GITLAB, new Sent(headers, Payloads.bytes(body)));
    }

    private List<Deployment> all() {
        return viewer.call(() -> deployments.list(DeploymentFilter.ALL, null, 100))
                .rows();
    }
}
