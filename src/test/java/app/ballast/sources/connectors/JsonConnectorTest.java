package app.ballast.sources.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ballast.common.DomainException;
import app.ballast.common.outgoing.Credential;
import app.ballast.common.outgoing.OutgoingForTests;
import app.ballast.common.outgoing.OutgoingHttp;
import app.ballast.common.outgoing.WebAddress;
import app.ballast.metrics.NewPoint;
import app.ballast.support.AnsweringHost;
import app.ballast.support.AnsweringHost.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonConnectorTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @SuppressWarnings("NullAway.Init")
    private AnsweringHost host;

    @SuppressWarnings("NullAway.Init")
    private OutgoingHttp http;

    @SuppressWarnings("NullAway.Init")
    private JsonConnector json;

    @BeforeEach
    void start() {
        host = new AnsweringHost();
        http = OutgoingForTests.allowing(host.hostAndPort());
        json = new JsonConnector(new JsonAnswers(http));
    }

    @AfterEach
    void stop() throws Exception {
        http.destroy();
        host.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "5|``|5",
                "{\"a\":[{\"n\":1.5}]}|/a/0/n|1.5",
                "{\"a\":\" -2e3 \"}|/a|-2000",
                "{\"a/b\":{\"~\":7}}|/a~1b/~0|7"
            })
    void aPointerNamesOnePlace(String body, String pointer, double value) {
        host.on("/", Answer.json(body));
        assertThat(read(Map.of("value", pointer)).points()).containsExactly(new NewPoint(NOW, value, null));
    }

    @ParameterizedTest
    @CsvSource({
        "1795348740, 2026-11-22T11:59:00Z",
        "1795348740000, 2026-11-22T11:59:00Z",
        "1795348740.5, 2026-11-22T11:59:00.500Z",
        "\"1795348740\", 2026-11-22T11:59:00Z",
        "\"2026-11-21\", 2026-11-21T00:00:00Z",
        "\"2026-11-22T12:59:00+01:00\", 2026-11-22T11:59:00Z"
    })
    void aTimeMayBeSecondsMillisecondsOrWritten(String time, Instant at) {
        host.on("/", Answer.json("{\"n\": 1, \"t\": " + time + "}"));
        assertThat(read(Map.of("value", "/n", "time", "/t")).points()).containsExactly(new NewPoint(at, 1, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"n\":true,\"t\":1}|true is no number",
                "{\"n\":\"many\",\"t\":1}|many",
                "{\"n\":\"NaN\",\"t\":1}|NaN",
                "{\"n\":1e999,\"t\":1}|is no number",
                "{\"n\":[1],\"t\":1}|[1] is no number",
                "{\"n\":null,\"t\":1}|nothing at /n",
                "{\"t\":1}|nothing at /n",
                "{\"n\":1}|nothing at /t",
                "{\"n\":1,\"t\":\"yesterday\"}|is no time",
                "{\"n\":1,\"t\":{}}|is no time",
                "{\"n\":1,\"t\":1795521661000}|lies in the future",
                "{\"n\":1,\"t\":99999999999999999999}|is no time"
            })
    void whatMakesNoSenseIsSaidInWords(String body, String words) {
        host.on("/", Answer.json(body));
        assertThatThrownBy(() -> read(Map.of("value", "/n", "time", "/t")))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining(words);
    }

    @Test
    void aPointerThatIsNoneIsRefusedBeforeItIsStored() {
        assertThatThrownBy(() -> json.check(Map.of("value", "$.data[0]")))
                .isInstanceOfSatisfying(DomainException.class, problem -> assertThat(problem.field())
                        .isEqualTo("value"));
    }

    @Test
    void theSourceIsShownWhatItWantsToSee() {
        host.on("/", Answer.json("1"));
        json.read(question(Map.of("value", ""), Credential.basic("me", "s3cret")));
        assertThat(host.shown()).containsExactly("Basic bWU6czNjcmV0");
    }

    private Reading read(Map<String, String> settings) {
        return json.read(question(settings, null));
    }

    private Question question(Map<String, String> settings, @Nullable Credential credential) {
        return new Question(
                WebAddress.of(host.address("/")),
                credential,
                settings,
                NOW.minusSeconds(60),
                NOW,
                Duration.ofMinutes(1));
    }
}
