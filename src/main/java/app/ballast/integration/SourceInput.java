package app.ballast.integration;

import app.ballast.common.DomainException;
import app.ballast.common.outgoing.WebAddress;
import app.ballast.common.secrets.Secret;
import app.ballast.sources.NewSource;
import app.ballast.sources.SignOn;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A source as a request says it. */
final class SourceInput {

    private static final Set<String> FIELDS = Set.of(
            "version",
            "name",
            "connector",
            "series",
            "service",
            "address",
            "settings",
            "signOn",
            "account",
            "secret",
            "everySeconds");
    private static final long NOBODY = -1;
    private static final int USUAL_SECONDS = 60;

    private SourceInput() {}

    static NewSource read(Map<String, @Nullable Object> body) {
        Input.known(body, FIELDS);
        String series = Input.text(body, "series");
        String service = Input.text(body, "service");
        String signOn = Input.text(body, "signOn");
        String secret = Input.text(body, "secret");
        return new NewSource(
                Input.required("name", Input.text(body, "name")),
                Input.required("connector", Input.text(body, "connector")),
                series.isEmpty() ? null : series,
                service.isEmpty() ? null : service,
                WebAddress.of(Input.required("address", Input.text(body, "address"))),
                settings(body),
                signOn.isEmpty() ? SignOn.NONE : Input.oneOf("signOn", signOn, SignOn.class),
                Input.text(body, "account"),
                secret.isEmpty() ? null : new Secret(secret),
                Duration.ofSeconds(whole(body, "everySeconds", USUAL_SECONDS)));
    }

    /** That the change began from. */
    static long version(Map<String, @Nullable Object> body) {
        Input.known(body, FIELDS);
        if (body.get("version") == null) {
            throw DomainException.invalid("version", "error.api.required", "version");
        }
        return whole(body, "version", 0);
    }

    /** The number at the end of an address; that of nothing where it is none. */
    static long number(String id) {
        return id.matches("\\d{1,18}") ? Long.parseLong(id) : NOBODY;
    }

    private static long whole(Map<String, @Nullable Object> body, String field, long otherwise) {
        BigDecimal number = Input.number(body, field);
        return number == null ? otherwise : number.longValue();
    }

    private static Map<String, String> settings(Map<String, @Nullable Object> body) {
        Map<String, String> settings = new HashMap<>();
        switch (body.get("settings")) {
            case null -> {
                return settings;
            }
            case Map<?, ?> map ->
                map.forEach((name, text) -> {
                    if (!(text instanceof String value)) {
                        throw DomainException.invalid("settings", "error.api.text", name, text);
                    }
                    settings.put(String.valueOf(name), value);
                });
            case Object other -> throw DomainException.invalid("settings", "error.api.value", "settings");
        }
        return settings;
    }
}
