package app.ballast.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.common.secrets.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class SignaturesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Secret SECRET = new Secret("It's a Secret to Everybody");
    private static final String BODY = "Hello, World!";

    /** The pair that GitHub's documentation gives for checking one's own implementation. */
    @Test
    void githubsOwnExampleIsSignedWell() {
        String signature = "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17";
        assertThat(github(signature, BODY)).isTrue();
        assertThat(github(signature, BODY + " ")).isFalse();
        assertThat(github(signature.toUpperCase(java.util.Locale.ROOT), BODY)).isFalse();
        assertThat(github("sha256=", BODY)).isFalse();
        assertThat(github("", BODY)).isFalse();
        assertThat(Signatures.good(Platform.GITHUB, SECRET, new Sent(Map.of(), bytes(BODY)), NOW))
                .isFalse();
    }

    @Test
    void gitlabsSecretTokenIsTheSecretItself() {
        assertThat(gitlab(Map.of("x-gitlab-token", SECRET.value()), SECRET)).isTrue();
        assertThat(gitlab(Map.of("x-gitlab-token", "another"), SECRET)).isFalse();
        assertThat(gitlab(Map.of(), SECRET)).isFalse();
    }

    @Test
    void gitlabsSignatureIsOverIdTimeAndBody() throws Exception {
        byte[] key = HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f");
        Secret secret = new Secret("whsec_" + Base64.getEncoder().encodeToString(key));
        Map<String, String> headers = signed(key, NOW);
        assertThat(gitlab(headers, secret)).isTrue();
        headers.put("webhook-signature", "v1,b3RoZXI= " + headers.get("webhook-signature"));
        assertThat(gitlab(headers, secret)).as("the secret is being replaced").isTrue();
        headers.put("webhook-id", "msg-2");
        assertThat(gitlab(headers, secret)).as("the id is signed too").isFalse();
    }

    @Test
    void anOldSignatureOfGitlabIsNone() throws Exception {
        byte[] key = HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f");
        Secret secret = new Secret("whsec_" + Base64.getEncoder().encodeToString(key));
        assertThat(gitlab(signed(key, NOW.minus(Duration.ofMinutes(6))), secret))
                .isFalse();
        assertThat(gitlab(signed(key, NOW.plus(Duration.ofMinutes(4))), secret)).isTrue();
        Map<String, String> untimed = signed(key, NOW);
        untimed.put("webhook-timestamp", "now");
        assertThat(gitlab(untimed, secret)).isFalse();
    }

    @Test
    void aWrongSignatureIsNotRescuedByTheToken() {
        assertThat(gitlab(Map.of("webhook-signature", "v1,bm8=", "x-gitlab-token", SECRET.value()), SECRET))
                .isFalse();
    }

    private static Map<String, String> signed(byte[] key, Instant at) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        String text = "msg-1." + at.getEpochSecond() + "." + BODY;
        Map<String, String> headers = new HashMap<>();
        headers.put("webhook-id", "msg-1");
        headers.put("webhook-timestamp", String.valueOf(at.getEpochSecond()));
        headers.put("webhook-signature", "v1," + Base64.getEncoder().encodeToString(mac.doFinal(bytes(text))));
        return headers;
    }

    private static boolean github(String signature, String body) {
        return Signatures.good(
                Platform.GITHUB, SECRET, new Sent(Map.of("x-hub-signature-256", signature), bytes(body)), NOW);
    }

    private static boolean gitlab(Map<String, String> headers, Secret secret) {
        return Signatures.good(Platform.GITLAB, secret, new Sent(headers, bytes(BODY)), NOW);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
