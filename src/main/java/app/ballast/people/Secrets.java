package app.ballast.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.zip.CRC32;

/**
 * Makes and fingerprints random secrets. An API token is {@code bal_}, 30 characters of base 62 (178 bits), and a CRC-32
 * in 6 more, so that a mistyped or cut one is told from a revoked one, and scanners find a leaked one. Only the SHA-256
 * is stored: a secret of that size needs no slow hash.
 */
final class Secrets {

    static final String TOKEN_PREFIX = "bal_";

    private static final String BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int TOKEN_LENGTH = 30;
    private static final int CHECK_LENGTH = 6;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    static String newToken() {
        String body = random(TOKEN_LENGTH);
        return TOKEN_PREFIX + body + checksum(body);
    }

    /** Whether a text that begins like a token of ours ends in its own checksum. */
    static boolean looksComplete(String token) {
        if (token.length() != TOKEN_PREFIX.length() + TOKEN_LENGTH + CHECK_LENGTH) {
            return false;
        }
        String body = token.substring(TOKEN_PREFIX.length(), TOKEN_PREFIX.length() + TOKEN_LENGTH);
        return token.endsWith(checksum(body));
    }

    /** Whether a text begins like a token of ours and does not end like one: no request with it would be let in. */
    static boolean looksMistyped(String token) {
        return token.startsWith(TOKEN_PREFIX) && !looksComplete(token);
    }

    static String random(int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(BASE62.charAt(RANDOM.nextInt(BASE62.length())));
        }
        return text.toString();
    }

    static String fingerprint(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static String checksum(String body) {
        CRC32 crc = new CRC32();
        crc.update(body.getBytes(StandardCharsets.US_ASCII));
        long rest = crc.getValue();
        char[] digits = new char[CHECK_LENGTH];
        for (int i = CHECK_LENGTH - 1; i >= 0; i--) {
            digits[i] = BASE62.charAt((int) (rest % BASE62.length()));
            rest /= BASE62.length();
        }
        return new String(digits);
    }
}
