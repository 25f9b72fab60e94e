package app.ballast.integration;

import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ServiceRef;
import app.ballast.portfolio.ServiceSettings;
import app.ballast.support.WebTest;
import app.ballast.webhooks.NewMapping;
import app.ballast.webhooks.Platform;
import app.ballast.webhooks.WebhookSettings;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class WebhooksApiIT extends WebTest {

    private static final String PATH = "/api/v1/webhooks/github";

    @Autowired
    private WebhookSettings settings;

    @Autowired
    private ServiceSettings services;

    @Autowired
    private PortfolioService portfolio;

    @Autowired
    private JdbcClient database;

    @Test
    void aSignedDeliveryIsTakenOnceAndAWrongSignatureNever() throws Exception {
        String name = "hooked-" + UUID.randomUUID().toString().substring(0, 8);
        asSystem(() -> services.add(name, Map.of()));
        ServiceRef service = asSystem(() -> portfolio.service(name));
        WebhookSettings.Made made = asSystem(() -> settings.add(name, Platform.GITHUB, null));
        String body = """
                {"deployment_status": {"state": "success", "created_at": "2026-10-10T10:00:00Z"},
                 "deployment": {"id": 1, "sha": "%1$s", "ref": "main", "environment": "production"},
                 "repository": {"full_name": "acme/%1$s"}}""".formatted(name);
        String signature = sign(made.secret().value(), body);

        assertThat(send(body, signature).statusCode()).isEqualTo(202);
        asSystem(() -> settings.map(made.id(), new NewMapping("acme/" + name, "production", service.id())));
        HttpResponse<String> taken = send(body, signature);
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
        assertThat(taken.body()).contains("STORED");
        assertThat(send(body, signature).body()).contains("ALREADY_TAKEN");

        HttpResponse<String> forged = send(body + " ", signature);
        assertThat(forged.statusCode()).isEqualTo(401);
        assertThat(forged.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(send(body, "").statusCode()).isEqualTo(401);
        String form = "payload=%7B%7D";
        HttpResponse<String> unreadable = browser()
                .submit(
                        PATH,
                        Map.of("payload", "{}"),
                        "X-GitHub-Event",
                        "deployment_status",
                        "X-GitHub-Delivery",
                        "form-" + name,
                        "X-Hub-Signature-256",
                        sign(made.secret().value(), form));
        assertThat(unreadable.statusCode()).as(unreadable.body()).isEqualTo(422);
        assertThat(unreadable.body()).contains("application/json");
        assertThat(send("x".repeat(3_000_000), signature).statusCode()).isEqualTo(413);
        assertThat(database.sql("select count(*) from deployment where service_id = :id")
                        .param("id", service.id().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private HttpResponse<String> send(String body, String signature) {
        return browser()
                .send(
                        "POST",
                        PATH,
                        body,
                        "X-GitHub-Event",
                        "deployment_status",
                        "X-GitHub-Delivery",
                        "one",
                        "X-Hub-Signature-256",
                        signature);
    }

    private static String sign(String secret, String body) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    }
}
