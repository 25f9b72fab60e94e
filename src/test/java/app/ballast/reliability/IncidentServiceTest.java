package app.ballast.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.ballast.backlog.BacklogService;
import app.ballast.backlog.ItemKey;
import app.ballast.backlog.Kind;
import app.ballast.backlog.ScoringService;
import app.ballast.backlog.Status;
import app.ballast.backlog.scoring.Input;
import app.ballast.common.DomainException;
import app.ballast.people.Role;
import app.ballast.portfolio.ServiceId;
import app.ballast.portfolio.ServiceRef;
import app.ballast.support.ActingAs;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class IncidentServiceTest extends IncidentTest {

    @Autowired
    private IncidentFollowUps followUps;

    @Autowired
    private BacklogService backlog;

    @Autowired
    private ScoringService scoring;

    @Test
    void anIncidentIsOpenedAcknowledgedAndResolvedByHand() {
        IncidentId id = open("Payments are refused", 0, 2);
        assertThat(only()).returns(IncidentState.OPEN, IncidentRow::state).returns(2, IncidentRow::severity);
        technology.run(() -> service.acknowledge(id));
        assertThat(only().state()).isEqualTo(IncidentState.ACKNOWLEDGED);
        technology.run(() -> service.note(id, minute(3), "Looked at the **gateway**"));
        technology.run(() -> service.resolve(id));

        assertThat(only().state()).isEqualTo(IncidentState.RESOLVED);
        assertThat(details(id).acknowledgedBy()).isEqualTo("T. Manager");
        assertThat(details(id).timeline())
                .extracting(IncidentEntry::kind, IncidentEntry::said, IncidentEntry::by)
                .containsExactly(
                        tuple(IncidentEntry.Kind.NOTE, "Looked at the **gateway**", "T. Manager"),
                        tuple(IncidentEntry.Kind.OPENED, "", "T. Manager"),
                        tuple(IncidentEntry.Kind.ACKNOWLEDGED, "", "T. Manager"),
                        tuple(IncidentEntry.Kind.RESOLVED, "", "T. Manager"));

        technology.run(() -> service.reopen(id));
        assertThat(only().state()).isEqualTo(IncidentState.ACKNOWLEDGED);
    }

    @Test
    void whatIsDoneTwiceStaysAsItWas() {
        IncidentId id = open("Payments are refused", 0, 2);
        technology.run(() -> service.acknowledge(id));
        Instant first = only().acknowledgedAt();
        ActingAs other = somebody("Another", Role.TECHNOLOGY);
        other.run(() -> service.acknowledge(id));
        assertThat(only().acknowledgedAt()).isEqualTo(first);
        assertThat(details(id).acknowledgedBy()).isEqualTo("T. Manager");
        technology.run(() -> service.reopen(id));
        assertThat(only().resolvedAt()).isNull();
    }

    @Test
    void timesThatCannotBeAreRefusedByTheNameOfTheirField() {
        assertField("startedAt", () -> open("Later", 300, null));
        assertField("startedAt", () -> draft(Instant.ofEpochSecond(1_763_820), null, null));
        assertField("resolvedAt", () -> draft(minute(0), null, minute(-1)));
        assertField("acknowledgedAt", () -> draft(minute(0), minute(-1), null));
        assertField("resolvedAt", () -> technology.run(() -> service.open(draft(minute(0), null, minute(300)))));
        assertField("acknowledgedAt", () -> technology.run(() -> service.open(draft(minute(0), minute(300), null))));
        IncidentId id = open("Now", 0, null);
        assertField("at", () -> technology.run(() -> service.note(id, minute(300), "later")));
        assertThat(all()).hasSize(1);
    }

    @Test
    void valuesOutsideWhatIsAllowedAreRefused() {
        assertField("severity", () -> new IncidentNotes("x", 5, null));
        assertField("severity", () -> new IncidentNotes("x", 0, null));
        assertField("customerImpactMinutes", () -> new IncidentNotes("x", 1, -1));
        assertField("customerImpactMinutes", () -> new IncidentNotes("x", 1, 527_041));
        assertField("title", () -> open(" ", 0, null));
        assertField("services", () -> new IncidentDraft(IncidentNotes.NONE, List.of(), minute(0), null, null, "", ""));
        assertField(
                "cause",
                () -> new IncidentDraft(
                        IncidentNotes.NONE, List.of(shop.id()), minute(0), null, null, "x".repeat(4_001), ""));
        assertField("text", () -> technology.run(() -> service.note(open("One", 0, 1), null, "\u0000 ")));
    }

    @Test
    void impactMinutesMayDifferFromItsOwnLength() {
        IncidentId id = open("Payments are refused", 0, 2);
        edit(id, new IncidentNotes("Payments are refused", 2, 25), minute(0), minute(40));
        assertThat(only()).returns(25, IncidentRow::customerImpactMinutes).returns(2_400L, IncidentRow::downSeconds);
    }

    @Test
    void whatAPersonSaysOfAnEndHoldsAgainstChecks() {
        check(0, true);
        check(1, false);
        IncidentId id = only().id();
        edit(id, IncidentNotes.NONE, minute(1), minute(4));
        check(10, false);
        check(20, true);
        assertThat(only()).returns(id, IncidentRow::id).returns(minute(4), IncidentRow::resolvedAt);
    }

    @Test
    void aTitleAloneLeavesTheEndToTheChecks() {
        check(0, true);
        check(1, false);
        edit(only().id(), new IncidentNotes("Disk full", 1, null), minute(1), null);
        check(5, true);
        assertThat(only()).returns(minute(5), IncidentRow::resolvedAt).returns("Disk full", IncidentRow::title);
    }

    @Test
    void anOutageThatBeginsWhileAPersonsIncidentRunsIsPartOfIt() {
        IncidentId id = open("Payments are refused", 0, 2);
        check(0.5, true);
        check(1, false);
        check(5, true);
        assertThat(only()).returns(id, IncidentRow::id).returns(null, IncidentRow::resolvedAt);
        assertThat(details(id).timeline())
                .extracting(IncidentEntry::kind)
                .contains(IncidentEntry.Kind.OUTAGE_BEGAN, IncidentEntry.Kind.OUTAGE_ENDED);
    }

    @Test
    void aLostRaceChangesNothingAndSaysSo() {
        IncidentId id = open("Payments are refused", 0, 2);
        long version = only().version();
        technology.run(() -> service.acknowledge(id));
        assertThatThrownBy(() -> technology.run(() -> service.edit(id, version, draft(minute(1), null, null))))
                .isInstanceOf(DomainException.class)
                .returns(DomainException.Sort.CONFLICT, e -> ((DomainException) e).sort());
        assertThat(only().startedAt()).isEqualTo(minute(0));
    }

    @Test
    void anIncidentOfSeveralServicesIsOfEach() {
        ServiceRef search = add("Search", Map.of(checkout, false));
        IncidentId id = open("Everything is slow", 0, 1);
        edit(
                id,
                new IncidentDraft(
                        new IncidentNotes("Everything is slow", 1, null),
                        List.of(shop.id(), search.id()),
                        minute(0),
                        null,
                        null,
                        "",
                        ""));
        assertThat(only().services()).containsExactly(shop, search);
        assertThat(of(search.id(), null, null)).hasSize(1);
        assertThat(of(shop.id(), 1, IncidentState.OPEN)).hasSize(1);
        assertThat(of(shop.id(), 2, null)).isEmpty();
        assertThat(of(shop.id(), null, IncidentState.RESOLVED)).isEmpty();
    }

    @Test
    void whoSeesNoneOfItsServicesHasNoSuchIncidentAndWhoSeesOneSeesOnlyThat() {
        ActingAs insider = somebody("Insider", Role.TECHNOLOGY);
        ServiceRef vault = add("Vault", Map.of(secretOf(insider), true));
        IncidentId hidden = insider.call(
                () -> service.open(IncidentDraft.begun(vault.id(), minute(0), new IncidentNotes("Secret", 1, null))));
        assertThat(all()).isEmpty();
        assertMissing(() -> details(hidden));
        assertMissing(() -> technology.run(() -> service.resolve(hidden)));
        assertMissing(() -> technology.run(() -> service.note(hidden, null, "x")));
        assertMissing(() -> technology.call(() -> followUps.log(hidden, Kind.TECH_DEBT, null, null)));
        assertMissing(() -> technology.run(
                () -> service.open(IncidentDraft.begun(vault.id(), minute(0), new IncidentNotes("x", 1, null)))));

        insider.run(() -> service.edit(
                hidden,
                readings.get(hidden).row().version(),
                new IncidentDraft(
                        new IncidentNotes("Shared", 1, null),
                        List.of(vault.id(), shop.id()),
                        minute(0),
                        null,
                        null,
                        "",
                        "")));
        assertThat(only().services()).containsExactly(shop);
        edit(hidden, new IncidentNotes("Shared, seen from the shop", 1, null), minute(0), null);
        assertThat(insider.call(() -> readings.get(hidden)).row().services()).containsExactly(vault, shop);
    }

    @Test
    void onlyTechnologyManagersWriteAndEverybodyReads() {
        IncidentId id = open("Payments are refused", 0, 2);
        assertThatThrownBy(() -> product.run(() -> service.acknowledge(id))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> viewer.run(() -> service.note(id, null, "x")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> product.call(() -> followUps.log(id, Kind.TECH_DEBT, null, null)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(details(id).row().title()).isEqualTo("Payments are refused");
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrDouble() {
        for (int i = 0; i < 7; i++) {
            open("Number " + i, i / 2, 2);
        }
        List<IncidentRow> read = new ArrayList<>();
        for (IncidentPlace after = null; read.size() < 7; after = IncidentPlace.behind(read.getLast())) {
            IncidentPlace place = after;
            read.addAll(viewer.call(() -> readings.find(IncidentFilter.ALL, place, 2)));
        }
        assertThat(read)
                .extracting(IncidentRow::id)
                .containsExactlyElementsOf(
                        all().reversed().stream().map(IncidentRow::id).toList());
        assertField("limit", () -> viewer.call(() -> readings.find(IncidentFilter.ALL, null, 501)));
    }

    @Test
    void aFollowUpWaitsInTriageWithItsFiguresFilledIn() {
        IncidentId id = open("Payments are refused", 0, 2);
        edit(
                id,
                new IncidentDraft(
                        new IncidentNotes("Payments are refused", 2, 25),
                        List.of(shop.id()),
                        minute(0),
                        null,
                        minute(40),
                        "The retry had no limit.",
                        ""));

        ItemKey key = technology.call(() -> followUps.log(id, Kind.STABILITY, null, null));

        var item = viewer.call(() -> backlog.details(key));
        assertThat(item.title()).isEqualTo("Prevent the next: Payments are refused");
        assertThat(item.edit().service()).isEqualTo(shop.id());
        assertThat(item.edit().description())
                .contains("](/incidents/" + id.value() + ")", "**Cause:** The retry had no limit.");
        assertThat(viewer.call(() -> followUps.of(id)))
                .containsExactly(new FollowUp(key, Kind.STABILITY, Status.NEW, item.title()));
        assertThat(details(id).timeline())
                .extracting(IncidentEntry::kind, IncidentEntry::said)
                .contains(tuple(IncidentEntry.Kind.FOLLOW_UP, "STABILITY"));
        assertThat(viewer.call(() -> scoring.sheet(item.id())).toString())
                .contains(Input.INCIDENTS_PER_WEEK.name(), Input.IMPACT_MINUTES.name());
        assertField("kind", () -> technology.call(() -> followUps.log(id, Kind.FEATURE, null, null)));
    }

    private List<IncidentRow> of(ServiceId id, @Nullable Integer severity, @Nullable IncidentState state) {
        return viewer.call(() -> readings.find(new IncidentFilter(id, severity, state), null, 100));
    }

    private IncidentDraft draft(Instant started, @Nullable Instant acknowledged, @Nullable Instant resolved) {
        return new IncidentDraft(
                new IncidentNotes("x", 1, null), List.of(shop.id()), started, acknowledged, resolved, "", "");
    }

    private void edit(IncidentId id, IncidentNotes notes, Instant started, @Nullable Instant resolved) {
        edit(id, new IncidentDraft(notes, List.of(shop.id()), started, null, resolved, "", ""));
    }

    private void edit(IncidentId id, IncidentDraft draft) {
        long version = details(id).row().version();
        technology.run(() -> service.edit(id, version, draft));
    }

    private static void assertField(String field, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(DomainException.class)
                .returns(field, refusal -> ((DomainException) refusal).field());
    }

    private static void assertMissing(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(DomainException.class)
                .returns(DomainException.Sort.NOT_FOUND, refusal -> ((DomainException) refusal).sort());
    }
}
