package app.ballast.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.audit.Activity;
import app.ballast.audit.ActivityFilter;
import app.ballast.audit.ActivityLog;
import app.ballast.common.Actor;
import app.ballast.common.SubjectRef;
import app.ballast.people.Role;
import app.ballast.people.SystemActor;
import app.ballast.support.ActingAs;
import app.ballast.support.ProductTest;
import app.ballast.support.Queries;
import jakarta.persistence.EntityManagerFactory;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What of the activity log each reader may know, and how they narrow it. */
class ActivityStreamTest extends ProductTest {

    @Autowired
    private ActivityStream stream;

    @Autowired
    private ActivityLog log;

    @Autowired
    private ServiceSettings services;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private EntityManagerFactory factory;

    private ActingAs admin;

    @BeforeEach
    void beginWithAnEmptyLog() {
        admin = somebody("Ad Min", Role.ADMIN);
        jdbc.update("delete from activity");
    }

    private void record(Actor actor, String type, long subject, String label, @Nullable Long product, String action) {
        transaction.executeWithoutResult(
                done -> log.record(Activity.of(actor, new SubjectRef(type, subject), label, product, action)));
    }

    private void record(String type, String label, String action) {
        record(Actor.system("Test"), type, 1, label, null, action);
    }

    private List<String> labels(ActingAs reader, ActivityFilter filter) {
        return reader.call(() -> stream.lines(filter, null, 100)).stream()
                .map(line -> line.row().label())
                .toList();
    }

    private static ActivityFilter only(Set<String> types, Set<String> actions) {
        return new ActivityFilter(null, null, false, types, actions, null, null, null, "");
    }

    @Test
    void settingsAreReadByAdministratorsAlone() {
        for (String type : List.of("token", "person", "team", "workspace", "source", "webhook", "no-such-kind")) {
            record(type, "hidden " + type, "changed");
        }
        record("release", "2.4", "added");
        assertThat(labels(viewer, ActivityFilter.ALL)).containsExactly("2.4");
        assertThat(labels(viewer, only(Set.of("token"), Set.of()))).isEmpty();
        assertThat(labels(admin, ActivityFilter.ALL)).hasSize(8);
        assertThat(viewer.call(stream::types)).contains("work-item", "decision").doesNotContain("token", "person");
        assertThat(admin.call(stream::types)).contains("token", "person", "work-item");
    }

    @Test
    void aServiceIsHiddenByItsPresentProductsWhateverTheyWereWhenItWasRecorded() {
        ServiceId service = SystemActor.call("Test", () -> services.add("Ledger", Map.of(checkout, true)));
        assertThat(labels(viewer, ActivityFilter.ALL)).contains("Ledger");
        ActingAs insider = somebody("In Sider", Role.TECHNOLOGY);
        ProductId secret = secretOf(insider);
        ServiceRow row = SystemActor.call("Test", () -> services.all()).stream()
                .filter(one -> one.id().equals(service))
                .findFirst()
                .orElseThrow();
        SystemActor.run("Test", () -> services.change(service, row.version(), "Ledger", Map.of(secret, true)));
        assertThat(labels(viewer, ActivityFilter.ALL)).doesNotContain("Ledger");
        assertThat(labels(insider, ActivityFilter.ALL)).contains("Ledger");
    }

    @Test
    void eachFilterNarrows() {
        record(new Actor(product.id().value(), "P. Manager"), "release", 1, "one", checkout.value(), "added");
        record(new Actor(viewer.id().value(), "A. Viewer"), "work-item", 2, "CHK-2 two", checkout.value(), "logged");
        record("capacity", "three", "changed capacity");
        assertThat(labels(viewer, ActivityFilter.by(product.id().value()))).containsExactly("one");
        assertThat(labels(viewer, ActivityFilter.of(new SubjectRef("work-item", 2))))
                .containsExactly("CHK-2 two");
        assertThat(labels(viewer, only(Set.of("capacity"), Set.of()))).containsExactly("three");
        assertThat(labels(viewer, only(Set.of(), ActivityVerb.ADDED.actions()))).containsExactly("CHK-2 two", "one");
        assertThat(labels(viewer, new ActivityFilter(null, null, true, Set.of(), Set.of(), null, null, null, "")))
                .containsExactly("three");
        assertThat(labels(
                        viewer,
                        new ActivityFilter(null, null, false, Set.of(), Set.of(), checkout.value(), null, null, "")))
                .containsExactly("CHK-2 two", "one");
        jdbc.update("update activity set at = ? where subject_label = 'one'", at("2026-01-02T00:00:00Z"));
        assertThat(labels(
                        viewer,
                        new ActivityFilter(
                                null,
                                null,
                                false,
                                Set.of(),
                                Set.of(),
                                null,
                                Instant.parse("2026-01-01T00:00:00Z"),
                                Instant.parse("2026-01-03T00:00:00Z"),
                                "")))
                .containsExactly("one");
    }

    private static Object at(String moment) {
        return Instant.parse(moment).atOffset(java.time.ZoneOffset.UTC);
    }

    @Test
    void aClockThatGoesBackDoesNotReorderTheStream() {
        record("release", "first", "added");
        record("release", "second", "added");
        jdbc.update("update activity set at = ? where subject_label = 'second'", at("2020-01-01T00:00:00Z"));
        assertThat(labels(viewer, ActivityFilter.ALL)).containsExactly("second", "first");
    }

    @Test
    void linesTakeAsManyStatementsHoweverManyThereAre() {
        record("release", "one", "added");
        long few = Queries.of(factory, () -> viewer.call(() -> stream.lines(ActivityFilter.ALL, null, 50)));
        for (int i = 0; i < 100; i++) {
            record("release", "more " + i, "added");
        }
        assertThat(Queries.of(factory, () -> viewer.call(() -> stream.lines(ActivityFilter.ALL, null, 50))))
                .isEqualTo(few);
    }

    @Test
    void anExportHoldsEveryLineOnceAndNoFormula() {
        for (int i = 0; i < 1_205; i++) {
            int number = i;
            transaction.executeWithoutResult(done -> log.record(
                    Activity.of(Actor.system("=Test"), new SubjectRef("release", 1), "=1+" + number, null, "changed")
                            .changing("name", "-old", "line\nbreak, \"quoted\"")));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        viewer.run(() -> stream.export(ActivityFilter.ALL, out));
        String csv = out.toString(StandardCharsets.UTF_8);
        assertThat(csv.split("\r\n")).hasSize(1_206);
        assertThat(csv).contains("'=1+0,", "'=1+1204,", "'=Test", "'-old", "\"line\nbreak, \"\"quoted\"\"\"");
    }

    @Test
    void aLineLeadsToThePageOfItsSubject() {
        record(Actor.system("Test"), "product", checkout.value(), "Checkout", checkout.value(), "set target");
        record("work-item", "CHK-12 Gift cards", "logged");
        record("incident", "Outage", "opened");
        assertThat(viewer.call(() -> stream.lines(ActivityFilter.ALL, null, 10)))
                .extracting(ActivityLine::path)
                .containsExactly("incidents/1", "backlog/CHK-12", "product/CHK");
    }

    @Test
    void settingsLeadAdministratorsToTheirPagesAndAreStillReadByNobodyElse() {
        record("person", "Ana Brandt", "changed");
        record("team", "Payments", "changed");
        assertThat(admin.call(() -> stream.lines(ActivityFilter.ALL, null, 10)))
                .extracting(ActivityLine::path)
                .containsExactly("teams/1", "people/1");
        assertThat(viewer.call(() -> stream.lines(ActivityFilter.ALL, null, 10)))
                .isEmpty();
        assertThat(viewer.call(stream::types)).doesNotContain("person", "team");
    }

    @Test
    void everyActionThatPeopleMayChooseStandsUnderOneWordOnly() {
        List<String> all = java.util.Arrays.stream(ActivityVerb.values())
                .flatMap(verb -> verb.actions().stream())
                .toList();
        assertThat(all).doesNotHaveDuplicates();
    }
}
