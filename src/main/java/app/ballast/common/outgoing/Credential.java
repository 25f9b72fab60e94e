package app.ballast.common.outgoing;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * What a request shows to be let in: one header. Says nothing of itself in logs.
 *
 * @param header its name
 * @param value secret
 */
public record Credential(String header, String value) {

    private static final String AUTHORIZATION = "Authorization";

    public static Credential bearer(String token) {
        return new Credential(AUTHORIZATION, "Bearer " + token);
    }

    public static Credential basic(String user, String password) {
        byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new Credential(AUTHORIZATION, "Basic " + Base64.getEncoder().encodeToString(both));
    }

    @Override
    public String toString() {
        return "Credential[" + header + "]";
    }
}
