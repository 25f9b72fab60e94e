package app.ballast.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ballast.common.DomainException;
import app.ballast.common.outgoing.InnerAddress;
import app.ballast.common.outgoing.WebAddress;
import app.ballast.common.secrets.Secret;
import app.ballast.metrics.Better;
import app.ballast.metrics.MetricsService;
import app.ballast.metrics.NewSeries;
import app.ballast.metrics.SeriesPoint;
import app.ballast.metrics.SeriesRef;
import app.ballast.metrics.Side;
import app.ballast.metrics.Unit;
import app.ballast.people.Role;
import app.ballast.people.SystemActor;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ServiceRef;
import app.ballast.portfolio.ServiceSettings;
import app.ballast.reliability.IncidentRow;
import app.ballast.reliability.ReliabilityService;
import app.ballast.support.ActingAs;
import app.ballast.support.AnsweringHost;
import app.ballast.support.AnsweringHost.Answer;
import app.ballast.support.MovableClock;
import app.ballast.support.ProductTest;
import com.sun.net.httpserver.HttpExchange;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

class SourcesTest extends ProductTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final String SECRET = "correct-horse-battery-staple";

    @Autowired
    private SourceService sources;

    @Autowired
    private TrialService trials;

    @Autowired
    private InnerAddressService inner;

    @Autowired
    private MetricsService metrics;

    @Autowired
    private ReliabilityService reliability;

    @Autowired
    private ServiceSettings services;

    @Autowired
    private SourceStore store;

    @Autowired
    private PollStore polls;

    @Autowired
    private Readings readings;

    @Autowired
    private Intake intake;

    @Autowired
    private JdbcTemplate jdbc;

    private final MovableClock watch = MovableClock.standing(Instant.parse("2026-11-22T12:00:00Z"));
    private final AnsweringHost host = new AnsweringHost();

    @SuppressWarnings("NullAway.Init")
    private ActingAs admin;

    @SuppressWarnings("NullAway.Init")
    private Poller poller;

    @SuppressWarnings("NullAway.Init")
    private PollRounds rounds;

    @BeforeEach
    void allowTheHost() {
        admin = somebody("An Admin", Role.ADMIN);
        admin.run(() -> inner.allow(new InnerAddress(host.hostAndPort()), "the test's own"));
        poller = new Poller(store, polls, readings, intake, watch);
        rounds = new PollRounds(polls, poller, watch);
    }

    @AfterEach
    void stop() {
        host.close();
    }

    @Test
    void whatIsDueIsPolledAndStoredAndThenNotDueForAWhile() {
        SeriesRef errors = series(checkout, "errors", Side.RELIABILITY);
        host.on("/n", Answer.json("41"));
        SourceId id = technology.call(() -> sources.add(json("Errors", errors.key(), "/n")));
        due(id);

        rounds.round();
        host.on("/n", Answer.json("42"));
        rounds.round();
        assertThat(values(errors)).as("once").containsExactly(41.0);
        SourceState state = state(id);
        assertThat(state.lastSuccessAt()).isEqualTo(watch.instant());
        assertThat(state.nextAt()).isEqualTo(watch.instant().plus(MINUTE));
        assertThat(state.lastPoints()).isEqualTo(1);

        watch.pass(Duration.ofSeconds(62));
        rounds.round();
        assertThat(values(errors)).containsExactly(41.0, 42.0);
        assertThat(state(id).nextAt())
                .as("in its own rhythm")
                .isEqualTo(watch.instant().minusSeconds(2).plus(MINUTE));
    }

    @Test
    void afterDownTimeItAsksForWhatItMissed() {
        SeriesRef errors = series(checkout, "errors", Side.RELIABILITY);
        Answer none = Answer.json(
                "{\"status\":\"success\",\"data\":{\"resultType\":\"matrix\",\"result\":[{\"metric\":{},\"values\":[]}]}}");
        host.on("/api/v1/query", none).on("/api/v1/query_range", none);
        SourceId id = technology.call(() -> sources.add(prometheus("Errors", errors.key(), null, "errors")));
        due(id);
        rounds.round();
        watch.pass(Duration.ofHours(2));
        rounds.round();
        watch.pass(Duration.ofDays(30));
        rounds.round();
        assertThat(host.asked())
                .containsExactly(
                        "/api/v1/query?time=2026-11-22T12:00:00Z&query=errors",
                        "/api/v1/query_range?start=2026-11-22T12:01:00Z&end=2026-11-22T14:00:00Z&step=60&query=errors",
                        "/api/v1/query_range?start=2026-12-15T15:21:00Z&end=2026-12-22T14:00:00Z&step=60&query=errors");
    }

    @Test
    void aFailureIsSaidInWordsAndItsSourceLeftAloneForLongerAndLonger() {
        SeriesRef errors = series(checkout, "errors", Side.RELIABILITY);
        SourceId id = technology.call(() -> sources.add(json("Errors", errors.key(), "/n")));
        due(id);
        rounds.round();
        SourceState first = state(id);
        assertThat(first.failures()).isEqualTo(1);
        assertThat(error(id)).contains("answers with HTTP 404");
        assertThat(first.nextAt())
                .isBetween(watch.instant().plusSeconds(15), watch.instant().plusSeconds(30));

        rounds.round();
        assertThat(host.asked()).as("left alone").hasSize(1);
        watch.set(first.nextAt());
        rounds.round();
        assertThat(state(id).failures()).isEqualTo(2);
        assertThat(state(id).nextAt())
                .isBetween(watch.instant().plusSeconds(30), watch.instant().plusSeconds(60));

        host.on("/n", Answer.json("1"));
        watch.set(state(id).nextAt());
        rounds.round();
        assertThat(state(id).failures()).isZero();
        assertThat(state(id).lastError()).as("what it was is still said").isNotNull();
    }

    @Test
    void aServiceThatIsSeenDownHasAnOutageUntilItIsSeenUp() {
        ServiceRef shop = shop();
        host.on("/api/v1/query", up(1));
        SourceId id = technology.call(() -> sources.add(prometheus("Shop", null, shop.key(), "up")));
        poll(id, 0);
        assertThat(incidents(shop)).isEmpty();
        host.on("/api/v1/query", up(0));
        Instant down = poll(id, 60);
        assertThat(incidents(shop)).singleElement().satisfies(incident -> {
            assertThat(incident.startedAt()).isEqualTo(down);
            assertThat(incident.resolvedAt()).isNull();
        });
        poll(id, 60);
        assertThat(incidents(shop)).as("still the same").hasSize(1);
        host.on("/api/v1/query", up(1));
        Instant back = poll(id, 60);
        assertThat(incidents(shop)).singleElement().satisfies(incident -> {
            assertThat(incident.startedAt()).isEqualTo(down);
            assertThat(incident.resolvedAt()).isEqualTo(back);
        });
        poll(id, 60);
        host.on("/api/v1/query", up(0));
        poll(id, 60);
        assertThat(incidents(shop)).hasSize(2);
        assertThat(rows("select checks from service_uptime").toString().replaceAll("\\D", ""))
                .isEqualTo("6");
        assertThat(rows("select action from activity where subject_type = 'service' order by id")
                        .toString())
                .containsSubsequence("go down", "come up", "go down");
    }

    @Test
    void statusesThatComeLateGoWhereTheyBelong() {
        ServiceRef shop = shop();
        host.on("/api/v1/query", up(1));
        SourceId id = technology.call(() -> sources.add(prometheus("Shop", null, shop.key(), "up")));
        host.on("/api/v1/query_range", up(1));
        poll(id, 0);
        poll(id, 600);
        jdbc.update("update source set read_until = null");
        watch.pass(Duration.ofSeconds(-300));
        host.on("/api/v1/query", up(0));
        Instant down = poll(id, 0);
        assertThat(incidents(shop)).singleElement().satisfies(incident -> {
            assertThat(incident.startedAt()).isEqualTo(down);
            assertThat(incident.resolvedAt()).isEqualTo(down.plusSeconds(300));
        });
    }

    @Test
    void aStatusIsOneOrZero() {
        ServiceRef shop = shop();
        host.on("/api/v1/query", up(0.5));
        SourceId id = technology.call(() -> sources.add(prometheus("Shop", null, shop.key(), "avg(up)")));
        poll(id, 0);
        assertThat(error(id)).contains("0.5 where 1 means up");
        assertThat(count("status_check")).isZero();
    }

    @Test
    void noSourceIsPolledTwiceAtOnce() throws ExecutionException, InterruptedException {
        SeriesRef errors = series(checkout, "errors", Side.RELIABILITY);
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        host.on("/n", exchange -> {
            asked.countDown();
            await(go);
            return Answer.json("1");
        });
        SourceId id = technology.call(() -> sources.add(json("Errors", errors.key(), "/n")));
        due(id);
        try (ExecutorService node = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> first = node.submit(rounds::round);
            asked.await();
            rounds.round();
            Poller.Outcome byHand = SystemActor.call("Test", () -> poller.poll(id));
            assertThat(byHand).isEqualTo(Poller.Outcome.LEFT);
            go.countDown();
            first.get();
        }
        assertThat(host.asked()).hasSize(1);
    }

    @Test
    void aClaimOfANodeThatDiedEndsByItselfAndWhatItStillBringsIsNotStored() {
        SeriesRef errors = series(checkout, "errors", Side.RELIABILITY);
        host.on("/n", exchange -> {
            // Meanwhile it took so long that another node claimed the source.
            jdbc.update("update source set claim = 'another node'");
            return Answer.json("1");
        });
        SourceId id = technology.call(() -> sources.add(json("Errors", errors.key(), "/n")));
        poll(id, 0);
        assertThat(values(errors)).isEmpty();
        host.on("/n", Answer.json("2"));
        rounds.round();
        assertThat(values(errors)).as("still the other's").isEmpty();
        due(id);
        watch.pass(Duration.ofMinutes(3));
        rounds.round();
        assertThat(values(errors)).containsExactly(2.0);
    }

    @Test
    void theSourcesOfOneHostWaitForEachOtherAndNotForThoseOfAnother() {
        for (int i = 0; i < 20; i++) {
            SeriesRef series = series(checkout, "s" + i, Side.RELIABILITY);
            SourceId id =
                    technology.call(() -> sources.add(json(series.metric(), series.key(), "/" + series.metric())));
            due(id);
        }
        AtomicInteger atOnce = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        for (int i = 0; i < 20; i++) {
            host.on("/s" + i, exchange -> {
                most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                Thread.yield();
                atOnce.decrementAndGet();
                return Answer.json("1");
            });
        }
        rounds.round();
        assertThat(host.asked()).hasSize(20);
        assertThat(most).hasValue(1);
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void aSecretIsEncryptedAndNeverComesOut(CapturedOutput log) {
        SeriesRef errors = series(checkout, "errors", Side.RELIABILITY);
        host.on("/n", Answer.json("1"));
        SourceId id = technology.call(() -> sources.add(bearer(errors, new Secret(SECRET))));
        poll(id, 0);
        assertThat(host.shown()).containsExactly("Bearer " + SECRET);
        assertThat(rows("select * from source").toString()).doesNotContain(SECRET);
        assertThat(rows("select * from activity").toString())
                .contains("added source")
                .doesNotContain(SECRET);
        assertThat(technology.call(() -> sources.all()).toString()).doesNotContain(SECRET);
        assertThat(bearer(errors, new Secret(SECRET)).toString()).doesNotContain(SECRET);

        host.on("/n", Answer.json("\"no number\""));
        poll(id, 60);
        host.on("/n", exchange -> {
            throw new IllegalStateException("broken off");
        });
        poll(id, 60);
        assertThat(rows("select * from source").toString()).contains("broken").doesNotContain(SECRET);
        assertThat(log.getAll()).doesNotContain(SECRET);
    }

    @Test
    void aSecretIsKeptForItsHostAlone() {
        SeriesRef errors = series(checkout, "errors", Side.RELIABILITY);
        host.on("/n", Answer.json("1"));
        SourceId id = technology.call(() -> sources.add(bearer(errors, new Secret(SECRET))));
        NewSource kept = bearer(errors, null);
        technology.run(() -> sources.change(id, 0, kept));
        poll(id, 0);
        assertThat(host.shown()).containsExactly("Bearer " + SECRET);

        try (AnsweringHost thief = new AnsweringHost()) {
            admin.run(() -> inner.allow(new InnerAddress(thief.hostAndPort()), ""));
            NewSource moved = at(kept, thief.address("/n"));
            assertThatThrownBy(() -> technology.run(() -> sources.change(id, 1, moved)))
                    .hasMessageContaining("leads to another host");
            Trial trial = technology.call(() -> trials.tryOut(id, moved));
            assertThat(words(trial)).contains("leads to another host");
            assertThat(thief.asked()).isEmpty();
        }
    }

    @Test
    void aSecretOfAnotherKeyIsAskedForAgain() {
        SeriesRef errors = series(checkout, "errors", Side.RELIABILITY);
        SourceId id = technology.call(() -> sources.add(bearer(errors, new Secret(SECRET))));
        jdbc.update("update source set secret = ?", "AAAA" + "A".repeat(60));
        poll(id, 0);
        assertThat(error(id)).contains("cannot be read any more").contains("Enter it again");
        assertThat(host.asked()).isEmpty();
    }

    @Test
    void tryingStoresNothing() {
        SeriesRef errors = series(checkout, "errors", Side.RELIABILITY);
        host.on("/n", Answer.json("7"));
        Trial good = technology.call(() -> trials.tryOut(null, json("Errors", errors.key(), "/n")));
        assertThat(good.points()).singleElement().satisfies(point -> assertThat(point.value())
                .isEqualTo(7));
        assertThat(good.problem()).isNull();
        Trial bad = technology.call(() -> trials.tryOut(null, json("Errors", errors.key(), "/none")));
        assertThat(words(bad)).contains("HTTP 404");
        assertThat(count("source") + count("series_point")).isZero();
    }

    @Test
    void whatIsNotAllowedInsideIsNotFetched() {
        SeriesRef errors = series(checkout, "errors", Side.RELIABILITY);
        host.on("/n", Answer.json("7"));
        admin.run(() -> inner.all().forEach(row -> inner.withdraw(row.id())));
        Trial trial = technology.call(() -> trials.tryOut(null, json("Errors", errors.key(), "/n")));
        assertThat(words(trial)).contains("leads to an inner address");
        assertThat(host.asked()).isEmpty();
        assertThat(rows("select action from activity order by id").toString())
                .contains("allowed inner address", "withdrew inner address");
        assertThatThrownBy(() -> technology.run(() -> inner.allow(new InnerAddress("10.0.0.0/8"), "")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void eachSideKeepsItsOwnAndAdministratorsAll() {
        SeriesRef errors = series(checkout, "errors", Side.RELIABILITY);
        SeriesRef signUps = series(checkout, "sign-ups", Side.PRODUCT);
        SourceId ours = technology.call(() -> sources.add(json("Errors", errors.key(), "/n")));
        SourceId theirs = product.call(() -> sources.add(json("Sign-ups", signUps.key(), "/n")));

        assertThat(technology.call(sources::all)).extracting(SourceRow::id).containsExactly(ours);
        assertThat(product.call(sources::all)).extracting(SourceRow::id).containsExactly(theirs);
        assertThat(admin.call(sources::all)).extracting(SourceRow::id).containsExactly(ours, theirs);
        assertThatThrownBy(() -> technology.run(() -> sources.add(json("X", signUps.key(), "/n"))))
                .hasMessageContaining("Only product managers");
        assertMissing(() -> technology.run(() -> sources.remove(theirs)));
        assertMissing(() -> technology.run(() -> sources.pause(theirs)));
        assertMissing(() -> technology.run(() -> trials.poll(theirs)));
        assertMissing(() -> technology.run(() -> trials.tryOut(theirs, json("X", errors.key(), "/n"))));
        assertThatThrownBy(() -> viewer.run(sources::all)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theSourceOfARestrictedProductIsNotThere() {
        ActingAs insider = somebody("Insider", Role.TECHNOLOGY);
        ProductId secret = secretOf(insider);
        SeriesRef hidden = series(secret, "errors", Side.RELIABILITY);
        SourceId id = insider.call(() -> sources.add(json("Hidden", hidden.key(), "/n")));
        assertThat(technology.call(sources::all)).isEmpty();
        assertThat(admin.call(sources::all)).isEmpty();
        assertMissing(() -> admin.run(() -> sources.get(id)));
        assertMissing(() -> technology.run(() -> sources.add(json("X", hidden.key(), "/n"))));
    }

    @Test
    void whatIsFilledByOneSourceIsNotFilledByAnother() {
        SeriesRef errors = series(checkout, "errors", Side.RELIABILITY);
        SourceId id = technology.call(() -> sources.add(json("Errors", errors.key(), "/n")));
        assertThatThrownBy(() -> technology.run(() -> sources.add(json("Again", errors.key(), "/n"))))
                .hasMessageContaining("“Errors” fills that already");
        technology.run(() -> sources.change(id, 0, json("Errors by minute", errors.key(), "/n")));
        assertThatThrownBy(() -> technology.run(() -> sources.change(id, 0, json("Late", errors.key(), "/n"))))
                .isInstanceOfSatisfying(DomainException.class, problem -> assertThat(problem.sort())
                        .isEqualTo(DomainException.Sort.CONFLICT));
    }

    @Test
    void aPausedSourceIsLeftAloneUntilItIsResumed() {
        SeriesRef errors = series(checkout, "errors", Side.RELIABILITY);
        host.on("/n", Answer.json("1"));
        SourceId id = technology.call(() -> sources.add(json("Errors", errors.key(), "/n")));
        technology.run(() -> sources.pause(id));
        due(id);
        rounds.round();
        assertThat(host.asked()).isEmpty();
        technology.run(() -> sources.resume(id));
        due(id);
        rounds.round();
        assertThat(host.asked()).hasSize(1);
        technology.run(() -> sources.remove(id));
        assertThat(count("source")).isZero();
        assertThat(values(errors)).as("stay").hasSize(1);
    }

    @Test
    void settingsThatCannotWorkAreNamed() {
        SeriesRef errors = series(checkout, "errors", Side.RELIABILITY);
        NewSource good = json("Errors", errors.key(), "/n");
        assertField("connector", with(good, "abacus", good.settings()));
        assertField("value", with(good, "json", Map.of("value", "$.n")));
        assertField("speed", with(good, "json", Map.of("value", "/n", "speed", "1")));
        assertField("query", with(good, "prometheus", Map.of()));
    }

    private void assertField(String field, NewSource wanted) {
        assertThatThrownBy(() -> technology.run(() -> sources.add(wanted)))
                .isInstanceOfSatisfying(DomainException.class, problem -> assertThat(problem.field())
                        .isEqualTo(field));
    }

    private NewSource json(String name, String series, String path) {
        return new NewSource(
                name, "json", series, null, WebAddress.of(host.address(path)), Map.of(), SignOn.NONE, "", null, MINUTE);
    }

    private NewSource prometheus(String name, @Nullable String series, @Nullable String service, String query) {
        return new NewSource(
                name,
                "prometheus",
                series,
                service,
                WebAddress.of(host.address("")),
                Map.of("query", query),
                SignOn.NONE,
                "",
                null,
                MINUTE);
    }

    private NewSource bearer(SeriesRef series, @Nullable Secret secret) {
        NewSource plain = json("Errors", series.key(), "/n");
        return new NewSource(
                plain.name(),
                plain.connector(),
                plain.series(),
                null,
                plain.address(),
                plain.settings(),
                SignOn.BEARER,
                "",
                secret,
                MINUTE);
    }

    private static NewSource at(NewSource source, String address) {
        return new NewSource(
                source.name(),
                source.connector(),
                source.series(),
                null,
                WebAddress.of(address),
                source.settings(),
                source.signOn(),
                source.account(),
                source.secret(),
                source.every());
    }

    private static NewSource with(NewSource source, String connector, Map<String, String> settings) {
        return new NewSource(
                source.name(),
                connector,
                source.series(),
                null,
                source.address(),
                settings,
                SignOn.NONE,
                "",
                null,
                source.every());
    }

    private SeriesRef series(ProductId product, String metric, Side side) {
        return SystemActor.call(
                "Test",
                () -> metrics.define(
                        new NewSeries(product, null, metric, metric, Unit.COUNT, Better.DOWN, side, null, "Test")));
    }

    private ServiceRef shop() {
        return Objects.requireNonNull(SystemActor.call("Test", () -> services.register(List.of("Shop"), checkout))
                .get("Shop"));
    }

    /** Answers with the very time that it is asked for. */
    private Function<HttpExchange, Answer> up(double value) {
        return exchange ->
                Answer.json("{\"status\":\"success\",\"data\":{\"resultType\":\"scalar\",\"result\":[%d,\"%s\"]}}"
                        .formatted(watch.instant().getEpochSecond(), value));
    }

    /** Polls it so many seconds later; its Prometheus answers with that very time. */
    private Instant poll(SourceId id, long secondsLater) {
        watch.pass(Duration.ofSeconds(secondsLater));
        SystemActor.call("Test", () -> poller.poll(id));
        return watch.instant();
    }

    private void due(SourceId id) {
        jdbc.update(
                "update source set next_at = ? where id = ?", watch.instant().atOffset(ZoneOffset.UTC), id.value());
    }

    private SourceState state(SourceId id) {
        return store.byId(id).orElseThrow().state();
    }

    private String error(SourceId id) {
        Said error = state(id).lastError();
        return error == null ? "" : error.text(Locale.ENGLISH);
    }

    private static String words(Trial trial) {
        return trial.problem() == null ? "" : trial.problem().text(Locale.ENGLISH);
    }

    private List<Double> values(SeriesRef series) {
        return SystemActor.call(
                        "Test", () -> metrics.points(series.id(), Instant.EPOCH, Instant.parse("2099-01-01T00:00:00Z")))
                .stream()
                .map(SeriesPoint::value)
                .toList();
    }

    private List<IncidentRow> incidents(ServiceRef service) {
        return SystemActor.call("Test", () -> reliability.incidents(service.id()));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertMissing(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(DomainException.class, problem -> assertThat(problem.sort())
                .isEqualTo(DomainException.Sort.NOT_FOUND));
    }
}
