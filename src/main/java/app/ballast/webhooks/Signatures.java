package app.ballast.webhooks;

import app.ballast.common.secrets.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells whether a request was signed with a secret. Everything is compared in a time that does not depend on where it differs.
 *
 * <p>GitHub: {@code X-Hub-Signature-256}, "sha256=" and the HMAC-SHA-256 of the body in hexadecimal digits. GitLab: a signature
 * as Standard Webhooks has it ({@code webhook-signature}, "v1," and the HMAC-SHA-256 of id, time and body in base 64), else the secret
 * itself as {@code X-Gitlab-Token}.
 */
final class Signatures {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String GITHUB = "sha256=";
    private static final String STANDARD = "v1,";
    private static final String STANDARD_SECRET = "whsec_";
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private Signatures() {}

    static boolean good(Platform platform, Secret secret, Sent sent, Instant now) {
        return platform == Platform.GITHUB ? github(secret, sent) : gitlab(secret, sent, now);
    }

    private static boolean github(Secret secret, Sent sent) {
        String said = sent.header("X-Hub-Signature-256").orElse("");
        String due = GITHUB + HexFormat.of().formatHex(hmac(bytes(secret.value()), sent.body()));
        return same(due, said);
    }

    private static boolean gitlab(Secret secret, Sent sent, Instant now) {
        String signature = sent.header("webhook-signature").orElse("");
        if (signature.isEmpty()) {
            return same(secret.value(), sent.header("X-Gitlab-Token").orElse(""));
        }
        String id = sent.header("webhook-id").orElse("");
        String time = sent.header("webhook-timestamp").orElse("");
        byte[] signed = concat(bytes(id + "." + time + "."), sent.body());
        String due = STANDARD + Base64.getEncoder().encodeToString(hmac(key(secret), signed));
        // Several signatures may stand side by side while a secret is replaced.
        boolean good = Arrays.stream(signature.split(" "))
                        .filter(one -> same(due, one))
                        .count()
                > 0;
        return good && recent(time, now);
    }

    private static byte[] key(Secret secret) {
        String value = secret.value();
        if (!value.startsWith(STANDARD_SECRET)) {
            return bytes(value);
        }
        try {
            return Base64.getDecoder().decode(value.substring(STANDARD_SECRET.length()));
        } catch (IllegalArgumentException e) {
            return bytes(value);
        }
    }

    private static boolean recent(String time, Instant now) {
        if (!time.matches("[0-9]{1,12}")) {
            return false;
        }
        Duration off = Duration.between(Instant.ofEpochSecond(Long.parseLong(time)), now);
        return off.abs().compareTo(CLOCKS_DIFFER) <= 0;
    }

    private static byte[] hmac(byte[] key, byte[] text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean same(String due, String said) {
        return MessageDigest.isEqual(bytes(due), bytes(said));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
