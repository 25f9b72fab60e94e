package app.ballast.backlog;

import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.audit.ActivityFilter;
import app.ballast.audit.ActivityRow;
import app.ballast.backlog.BulkChange.ToAssignee;
import app.ballast.backlog.BulkChange.ToLabels;
import app.ballast.backlog.BulkScope.Selected;
import app.ballast.backlog.scoring.Input;
import app.ballast.backlog.scoring.Moscow;
import app.ballast.people.PersonId;
import app.ballast.people.SystemActor;
import app.ballast.portfolio.ActivityLine;
import app.ballast.portfolio.ActivityStream;
import app.ballast.portfolio.ReleaseId;
import app.ballast.portfolio.ReleaseService;
import app.ballast.portfolio.ServiceId;
import app.ballast.portfolio.ServiceSettings;
import app.ballast.support.ActingAs;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An item's activity stream holds all that was changed of it, whichever way. */
class ItemStreamTest extends BacklogTest {

    @Autowired
    private ActivityStream stream;

    @Autowired
    private ScoringService scoring;

    @Autowired
    private QueueService queue;

    @Autowired
    private FlowService flow;

    @Autowired
    private BulkService bulk;

    @Autowired
    private ReleaseService releases;

    @Autowired
    private ServiceSettings services;

    private final List<String> expected = new ArrayList<>();

    /** One change as the stream shows it. */
    private void expect(String action, @Nullable String field, @Nullable String before, @Nullable String after) {
        expected.add(action + " | " + field + " | " + before + " | " + after);
    }

    private static String line(ActivityRow row) {
        return row.action() + " | " + row.field() + " | " + row.oldValue() + " | " + row.newValue();
    }

    private void edit(WorkItemId id, UnaryOperator<WorkItemEdit> change) {
        product.run(() -> {
            WorkItemDetails item = backlog.details(id);
            backlog.edit(id, item.version(), change.apply(item.edit()));
        });
    }

    private static WorkItemEdit with(WorkItemEdit edit, ItemField field, @Nullable Object value) {
        WorkItemEdit other = new WorkItemEdit(
                edit.kind(),
                field == ItemField.TITLE ? text(value) : edit.title(),
                field == ItemField.SERVICE ? (ServiceId) value : edit.service(),
                field == ItemField.EFFORT ? (BigDecimal) value : edit.effort(),
                field == ItemField.ASSIGNEE ? (PersonId) value : edit.assignee(),
                field == ItemField.DESCRIPTION ? text(value) : edit.description(),
                field == ItemField.AUDIENCE ? text(value) : edit.audience(),
                edit.customerReason(),
                edit.feasibility(),
                field == ItemField.ACCEPTANCE_CRITERIA ? text(value) : edit.acceptanceCriteria(),
                edit.plan());
        return other;
    }

    private static String text(@Nullable Object value) {
        return String.valueOf(value);
    }

    @Test
    void ofThirtyChangesToOneItemItsStreamHoldsThirtyInOrderWithOldAndNewValue() {
        ServiceId api = SystemActor.call("Test", () -> services.add("Checkout API", Map.of(checkout, true)));
        ReleaseId release = SystemActor.call("Test", () -> releases.add(checkout, "2.4", LocalDate.of(2027, 3, 1)));
        WorkItemDetails other = log(Kind.FEATURE, "Other");
        WorkItemDetails third = log(Kind.FEATURE, "Third");
        for (WorkItemDetails one : List.of(other, third)) {
            product.run(() -> triage.accept(one.id()));
        }
        WorkItemId id = log(Kind.FEATURE, "Gift cards").id();
        String key = viewer.call(() -> backlog.details(id)).key().toString();

        expect("logged", null, null, null);
        LocalDate later = LocalDate.now().plusDays(30);
        product.run(() -> triage.snooze(id, later));
        expect("snoozed", "status", "new", later.toString());
        product.run(() -> triage.undo(id, backlog.details(id).version()));
        expect("returned to triage", "status", "snoozed", "new");
        product.run(() -> triage.accept(id));
        expect("accepted", "status", "new", "accepted");

        edit(id, item -> with(item, ItemField.TITLE, "Gift vouchers"));
        expect("changed", "title", "Gift cards", "Gift vouchers");
        edit(id, item -> with(item, ItemField.DESCRIPTION, "For birthdays"));
        expect("changed", "description", null, "For birthdays");
        edit(id, item -> with(item, ItemField.DESCRIPTION, "For all days"));
        expect("changed", "description", "For birthdays", "For all days");
        edit(id, item -> with(item, ItemField.AUDIENCE, "Givers"));
        expect("changed", "audience", null, "Givers");
        edit(id, item -> with(item, ItemField.ACCEPTANCE_CRITERIA, "Given"));
        expect("changed", "acceptanceCriteria", null, "Given");
        edit(id, item -> with(item, ItemField.SERVICE, api));
        expect("changed", "service", null, "Checkout API");
        edit(id, item -> with(item, ItemField.ASSIGNEE, viewer.id()));
        expect("changed", "assignee", null, "A. Viewer");
        technology.run(() -> {
            WorkItemDetails item = backlog.details(id);
            backlog.edit(id, item.version(), with(item.edit(), ItemField.EFFORT, new BigDecimal("3")));
        });
        expect("changed", "effort", null, "3");
        edit(id, item -> item.planned(item.plan().in(release)));
        expect("changed", "release", null, "2.4");
        edit(id, item -> item.planned(new Plan(release, LocalDate.of(2027, 2, 1), null, Set.of())));
        expect("changed", "dueOn", null, "2027-02-01");
        edit(id, item -> item.planned(new Plan(release, LocalDate.of(2027, 2, 1), new BigDecimal("40000"), Set.of())));
        expect("changed", "deadlinePenalty", null, "40000");
        edit(id, item -> item.planned(item.plan().with(Set.of("summer"))));
        expect("changed", "labels", null, "summer");

        product.run(() -> scoring.enter(id, Input.REACH, new BigDecimal("500")));
        expect("scored", "reach", null, "500");
        product.run(() -> scoring.enter(id, Input.REACH, new BigDecimal("600")));
        expect("scored", "reach", "500", "600");
        product.run(() -> scoring.remove(id, Input.REACH));
        expect("scored", "reach", "600", null);
        product.run(() -> scoring.rate(id, Moscow.MUST));
        expect("changed", "moscow", null, Moscow.MUST.code());

        product.run(() -> bulk.apply(new Selected(Set.of(id)), new ToAssignee(null)));
        expect("changed", "assignee", "A. Viewer", null);
        product.run(() -> bulk.apply(new Selected(Set.of(id)), new ToLabels(Set.of("gifts"), Set.of("summer"))));
        expect("changed", "labels", "summer", "gifts");
        product.run(() -> bulk.apply(new Selected(Set.of(id)), new BulkChange.ToStatus(Status.READY)));
        expect("moved", "status", "accepted", "ready");

        product.run(() -> queue.moveOver(id, other.key(), "Promised"));
        expect("moved over", "queue", null, other.key() + " Other");
        product.run(() -> queue.moveOver(id, third.key(), "Promised twice"));
        expect("moved over", "queue", other.key().toString(), third.key() + " Third");
        product.run(() -> queue.letGo(id));
        expect("let go", "queue", third.key() + " Third", null);

        product.run(() -> flow.block(other.id(), id));
        expect("is blocked by", "item", null, other.key().toString());
        product.run(() -> flow.belong(id, third.id()));
        expect("changed", "parent", null, third.key().toString());
        Outcome first = new Outcome("Sells", "Gift cards sold", BigDecimal.TEN, LocalDate.of(2027, 6, 1));
        product.run(() -> flow.state(id, first));
        expect("stated", "outcome", null, "Gift cards sold");
        product.run(() -> backlog.move(id, Status.IN_PROGRESS));
        expect("moved", "status", "ready", "in-progress");

        assertThat(expected).hasSize(30);
        List<ActivityRow> rows =
                new ArrayList<>(viewer.call(() -> stream.lines(ActivityFilter.of(id.subject()), null, 100)).stream()
                        .map(ActivityLine::row)
                        .toList()
                        .reversed());
        assertThat(rows).extracting(ItemStreamTest::line).containsExactlyElementsOf(expected);
        assertThat(rows).allSatisfy(row -> assertThat(row.label()).startsWith(key));
        assertThat(rows).extracting(ActivityRow::id).isSorted();
    }

    @Test
    void whatALinkSaysOfAnItemThatDoesNotExistForTheReaderIsTakenOut() {
        ActingAs insider = somebodyWithBothSides();
        WorkItemDetails open = log(Kind.FEATURE, "Open");
        var secret = secretOf(insider);
        ItemKey hidden = insider.call(() -> backlog.log(NewWorkItem.of(secret, Kind.FEATURE, "Halberd")));
        insider.run(() -> flow.block(backlog.id(hidden), open.id()));
        assertThat(said(insider, open)).anySatisfy(text -> assertThat(text).contains(hidden.toString()));
        assertThat(said(viewer, open)).noneSatisfy(text -> assertThat(text).contains("SEC"));
        assertThat(viewer.call(() -> stream.lines(ActivityFilter.named("halberd"), null, 10)))
                .isEmpty();
        assertThat(insider.call(() -> stream.lines(ActivityFilter.named("halberd"), null, 10)))
                .isNotEmpty();
    }

    private List<String> said(ActingAs reader, WorkItemDetails item) {
        return reader.call(() -> stream.lines(ActivityFilter.of(item.id().subject()), null, 100)).stream()
                .map(line -> line(line.row()))
                .toList();
    }

    private ActingAs somebodyWithBothSides() {
        return ActingAs.somebody(people, "I. Nsider", app.ballast.people.Role.PRODUCT);
    }
}
