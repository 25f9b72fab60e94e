package app.ballast.sources.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ballast.common.DomainException;
import app.ballast.common.outgoing.OutgoingForTests;
import app.ballast.common.outgoing.OutgoingHttp;
import app.ballast.common.outgoing.WebAddress;
import app.ballast.metrics.NewPoint;
import app.ballast.support.AnsweringHost;
import app.ballast.support.AnsweringHost.Answer;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrometheusConnectorTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Duration STEP = Duration.ofMinutes(1);

    @SuppressWarnings("NullAway.Init")
    private AnsweringHost host;

    @SuppressWarnings("NullAway.Init")
    private OutgoingHttp http;

    @SuppressWarnings("NullAway.Init")
    private PrometheusConnector prometheus;

    @BeforeEach
    void start() {
        host = new AnsweringHost();
        http = OutgoingForTests.allowing(host.hostAndPort());
        prometheus = new PrometheusConnector(new JsonAnswers(http));
    }

    @AfterEach
    void stop() throws Exception {
        http.destroy();
        host.close();
    }

    @Test
    void oneStepIsAskedForAsAnInstantAndMoreAsARange() {
        host.on("/prom/api/v1/query", vector("[{\"metric\":{},\"value\":[1795348800,\"0.25\"]}]"));
        host.on(
                "/prom/api/v1/query_range",
                matrix("[{\"metric\":{},\"values\":[[1795348680.5,\"1\"],[1795348740,\"2\"],[1795348800,\"3e2\"]]}]"));

        assertThat(read("/prom/", NOW.minus(STEP), "up").points()).containsExactly(point(NOW, 0.25));
        assertThat(read("/prom", NOW, "up").points()).containsExactly(point(NOW, 0.25));
        assertThat(read("/prom?x=y", NOW.minus(STEP.multipliedBy(3)), "sum(up{job=\"a b\"}) + 1")
                        .points())
                .containsExactly(point(NOW.minusMillis(119_500), 1), point(NOW.minusSeconds(60), 2), point(NOW, 300));
        assertThat(host.asked())
                .containsExactly(
                        "/prom/api/v1/query?time=2026-11-22T12:00:00Z&query=up",
                        "/prom/api/v1/query?time=2026-11-22T12:00:00Z&query=up",
                        "/prom/api/v1/query_range?start=2026-11-22T11:58:00Z&end=2026-11-22T12:00:00Z&step=60"
                                + "&query=sum%28up%7Bjob%3D%22a+b%22%7D%29+%2B+1");
    }

    @Test
    void whatIsNoNumberIsDroppedAndCounted() {
        host.on(
                "/api/v1/query_range",
                matrix(
                        "[{\"metric\":{},\"values\":[[1795348680,\"NaN\"],[1795348740,\"+Inf\"],[1795348800,\"-3\"]]}]"));
        Reading reading = read("", NOW.minus(STEP.multipliedBy(3)), "a / b");
        assertThat(reading.points()).containsExactly(point(NOW, -3));
        assertThat(reading.dropped()).isEqualTo(2);
    }

    @Test
    void aRatioHasBothItsCountsAndNoneOfNothing() {
        host.on("/api/v1/query_range", exchange -> {
            boolean total = URLDecoder.decode(exchange.getRequestURI().getRawQuery(), StandardCharsets.UTF_8)
                    .contains("query=all");
            return matrix("[{\"metric\":{},\"values\":[[1795348680,\"%s\"],[1795348740,\"%s\"],[1795348800,\"0\"]]}]"
                    .formatted(total ? 10 : 9, total ? 20 : 20));
        });
        Question question = question("", NOW.minus(STEP.multipliedBy(3)), Map.of("query", "good", "total", "all"));
        Reading reading = prometheus.read(question);
        assertThat(reading.points())
                .containsExactly(
                        new NewPoint(NOW.minusSeconds(120), 9, 10.0), new NewPoint(NOW.minusSeconds(60), 20, 20.0));
        assertThat(reading.dropped()).isEqualTo(1);
    }

    @Test
    void aScalarIsANumberToo() {
        host.on(
                "/api/v1/query",
                Answer.json(
                        "{\"status\":\"success\",\"data\":{\"resultType\":\"scalar\",\"result\":[1795348800,\"7\"]}}"));
        assertThat(read("", NOW, "scalar(x)").points()).containsExactly(point(NOW, 7));
    }

    @Test
    void moreThanOneSeriesIsRefusedByTheLabelsThatDiffer() {
        host.on("/api/v1/query", vector("""
                [{"metric":{"job":"web","instance":"a:80"},"value":[1,"1"]},
                 {"metric":{"job":"web","instance":"b:80","zone":"1"},"value":[1,"0"]}]"""));
        assertRefused("up", "2 series where one is needed: {instance=\"a:80\"}, {instance=\"b:80\", zone=\"1\"}.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200|text/html|<html>Sign in</html>|answers with text/html where JSON is expected",
                "200|application/json|<html>Sign in</html>|but it is none",
                "200|application/json|{}|Prometheus refuses the query: ?",
                "200|application/json|[1]|Prometheus refuses the query: ?",
                "400|application/json|{\"status\":\"error\",\"error\":\"parse error: unexpected end\"}|parse error: unexpected end",
                "401|text/plain|no|does not let Ballast in (HTTP 401)",
                "502|text/html|<html>|answers with HTTP 502",
                "200|application/json|{\"status\":\"success\",\"data\":{\"resultType\":\"string\"}}|gives no numbers",
                "200|application/json|{\"status\":\"success\",\"data\":{\"resultType\":\"vector\",\"result\":[]}}|has no data",
            })
    void whatCannotBeReadIsSaidInWords(int status, String type, String body, String words) {
        host.on("/api/v1/query", new Answer(status, type, body));
        assertRefused("up", words);
    }

    private void assertRefused(String query, String words) {
        assertThatThrownBy(() -> read("", NOW, query))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining(words);
    }

    private Reading read(String base, Instant from, String query) {
        return prometheus.read(question(base, from, Map.of("query", query)));
    }

    private Question question(String base, Instant from, Map<String, String> settings) {
        return new Question(WebAddress.of(host.address(base)), null, settings, from, NOW, STEP);
    }

    private static NewPoint point(Instant at, double value) {
        return new NewPoint(at, value, null);
    }

    private static Answer vector(String result) {
        return Answer.json("{\"status\":\"success\",\"data\":{\"resultType\":\"vector\",\"result\":" + result + "}}");
    }

    private static Answer matrix(String result) {
        return Answer.json("{\"status\":\"success\",\"data\":{\"resultType\":\"matrix\",\"result\":" + result + "}}");
    }
}
