package app.ballast.sources;

import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.common.outgoing.InnerAddress;
import app.ballast.common.outgoing.WebAddress;
import app.ballast.portfolio.ServiceRef;
import app.ballast.portfolio.ServiceSettings;
import app.ballast.reliability.IncidentRow;
import app.ballast.reliability.ReliabilityService;
import app.ballast.support.AnsweringHost;
import app.ballast.support.AnsweringHost.Answer;
import app.ballast.support.RealPrometheus;
import app.ballast.support.WebTest;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Under a real Prometheus a service goes down and comes up, and Ballast has it from there. */
class RealPrometheusIT extends WebTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String QUERY = "min(probe_success{job=\"shop\"})";

    @Autowired
    private SourceService sources;

    @Autowired
    private TrialService trials;

    @Autowired
    private PollRounds rounds;

    @Autowired
    private InnerAddressService inner;

    @Autowired
    private ServiceSettings services;

    @Autowired
    private ReliabilityService reliability;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Clock clock;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void aServiceThatGoesDownHasAnIncidentUntilItIsUpAgain() {
        AnsweringHost shop = new AnsweringHost().on("/", Answer.json("{}"));
        try (RealPrometheus prometheus = RealPrometheus.start(folder, shop.address("/"))) {
            asSystem(() -> inner.allow(new InnerAddress(prometheus.hostAndPort()), "the test's own"));
            ServiceRef service = service();
            NewSource wanted = source(service, prometheus.hostAndPort());

            answers(wanted);
            SourceId id = asSystem(() -> sources.add(wanted));
            until(() -> polled(id).state().lastPoints() == 1);
            assertThat(incidents(service)).isEmpty();

            shop.close();
            until(() -> {
                polled(id);
                return !incidents(service).isEmpty();
            });
            assertThat(incidents(service)).singleElement().satisfies(incident -> assertThat(incident.resolvedAt())
                    .isNull());

            AnsweringHost back = new AnsweringHost(shop.port()).on("/", Answer.json("{}"));
            try (back) {
                until(() -> {
                    polled(id);
                    return incidents(service).getFirst().resolvedAt() != null;
                });
            }
            assertThat(incidents(service)).hasSize(1);
            assertThat(asSystem(() -> sources.get(id)).state().failures()).isZero();
            assertThat(asSystem(() -> reliability.freshness(service.id()))).isNotNull();
        }
    }

    @Test
    void whatARealPrometheusRefusesIsSaidInItsOwnWords() {
        try (RealPrometheus prometheus = RealPrometheus.start(folder, "http://127.0.0.1:1/")) {
            asSystem(() -> inner.allow(new InnerAddress(prometheus.hostAndPort()), "the test's own"));
            NewSource good = source(service(), prometheus.hostAndPort());
            answers(good);
            assertThat(problem(asking(good, "min(")))
                    .contains("Prometheus refuses the query: ")
                    .contains("parse error");
            assertThat(problem(asking(good, "nothing_of_that_name"))).contains("has no data");
            assertThat(problem(asking(good, "{job=\"shop\", __name__=~\"probe_success|probe_duration_seconds\"}")))
                    .contains("2 series where one is needed", "__name__=\"probe_success\"");
        }
    }

    /** Waits until Prometheus has scraped; says what is in the way where it never has. */
    private void answers(NewSource wanted) {
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(problem(wanted))
                .isEmpty());
    }

    private String problem(NewSource wanted) {
        Said problem = asSystem(() -> trials.tryOut(null, wanted)).problem();
        return problem == null ? "" : problem.text(Locale.ENGLISH);
    }

    /** The source after a round in which it was due. */
    private SourceRow polled(SourceId id) {
        jdbc.update(
                "update source set next_at = ? where id = ?", clock.instant().atOffset(ZoneOffset.UTC), id.value());
        rounds.round();
        return asSystem(() -> sources.get(id));
    }

    private ServiceRef service() {
        String name = "Probed shop " + folder.getFileName();
        asSystem(() -> services.add(name, Map.of()));
        return asSystem(() -> sources.services()).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static NewSource source(ServiceRef service, String hostAndPort) {
        return new NewSource(
                service.name(),
                "prometheus",
                null,
                service.key(),
                WebAddress.of("http://" + hostAndPort),
                Map.of("query", QUERY),
                SignOn.NONE,
                "",
                null,
                Duration.ofSeconds(30));
    }

    private static NewSource asking(NewSource source, String query) {
        return new NewSource(
                source.name(),
                source.connector(),
                null,
                source.service(),
                source.address(),
                Map.of("query", query),
                SignOn.NONE,
                "",
                null,
                source.every());
    }

    private List<IncidentRow> incidents(ServiceRef service) {
        return asSystem(() -> reliability.incidents(service.id()));
    }

    private static void until(Callable<Boolean> condition) {
        Awaitility.await().atMost(PATIENCE).pollInSameThread().until(condition);
    }
}
