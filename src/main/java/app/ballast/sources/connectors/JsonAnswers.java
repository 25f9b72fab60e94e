package app.ballast.sources.connectors;

import app.ballast.common.DomainException;
import app.ballast.common.outgoing.Credential;
import app.ballast.common.outgoing.OutgoingAnswer;
import app.ballast.common.outgoing.OutgoingHttp;
import app.ballast.common.outgoing.WebAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Fetches JSON and says in words what came instead. */
@Component
class JsonAnswers {

    private static final String ADDRESS = "address";
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    private final OutgoingHttp http;
    private final JsonMapper json = JsonMapper.builder().build();

    JsonAnswers(OutgoingHttp http) {
        this.http = http;
    }

    /** The JSON of a good answer. */
    JsonNode good(WebAddress address, @Nullable Credential credential) {
        OutgoingAnswer answer = http.get(address, credential);
        if (!answer.isGood()) {
            throw unwanted(address, answer);
        }
        return read(address, answer);
    }

    /** The JSON of any answer: of systems that explain errors in JSON too. */
    JsonNode any(WebAddress address, @Nullable Credential credential) {
        OutgoingAnswer answer = http.get(address, credential);
        if (!answer.isGood() && !answer.isJson()) {
            throw unwanted(address, answer);
        }
        return read(address, answer);
    }

    private JsonNode read(WebAddress address, OutgoingAnswer answer) {
        if (!answer.isJson()) {
            throw DomainException.invalid(
                    ADDRESS,
                    "sources.error.no-json",
                    address.host(),
                    answer.type().isEmpty() ? "—" : answer.type());
        }
        try {
            return json.readTree(answer.body());
        } catch (JacksonException e) {
            throw DomainException.invalid(ADDRESS, "sources.error.broken-json", address.host());
        }
    }

    private static DomainException unwanted(WebAddress address, OutgoingAnswer answer) {
        boolean shut = answer.status() == UNAUTHORIZED || answer.status() == FORBIDDEN;
        return DomainException.invalid(
                shut ? "secret" : ADDRESS,
                shut ? "sources.error.shut" : "sources.error.status",
                address.host(),
                String.valueOf(answer.status()));
    }
}
