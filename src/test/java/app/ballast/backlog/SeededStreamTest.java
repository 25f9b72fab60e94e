package app.ballast.backlog;

import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.audit.ActivityFilter;
import app.ballast.backlog.BulkChange.ToAssignee;
import app.ballast.backlog.BulkChange.ToLabels;
import app.ballast.backlog.BulkChange.ToStatus;
import app.ballast.backlog.BulkScope.Selected;
import app.ballast.backlog.scoring.Input;
import app.ballast.backlog.scoring.Moscow;
import app.ballast.discussion.CustomerRequest;
import app.ballast.discussion.NewComment;
import app.ballast.discussion.RequestId;
import app.ballast.discussion.RequestRow;
import app.ballast.discussion.RequestSource;
import app.ballast.portfolio.ActivityStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever is done to an item next, and by whichever door: its stream holds it, in order, with old and new value. */
class SeededStreamTest extends ImportTest {

    private static final int CHANGES = 30;

    /** What can be done to an item that is being worked on. */
    private enum Door {
        EDIT,
        BULK_LABEL,
        BULK_ASSIGNEE,
        BULK_STATUS,
        BULK_UNDONE,
        BOARD,
        LINK,
        MERGE_AND_BACK,
        SCORE,
        RATE,
        VOTE,
        REQUEST,
        COMMENT
    }

    @Autowired
    private ActivityStream stream;

    @Autowired
    private BulkService bulk;

    @Autowired
    private FlowService flow;

    @Autowired
    private ScoringService scoring;

    @Autowired
    private ItemRequests requests;

    private final List<String> expected = new ArrayList<>();
    private Random random = new Random();
    private WorkItemId id = new WorkItemId(0);
    private int number;
    private @Nullable BigDecimal reach;
    private @Nullable Moscow rated;

    private void expect(String action, @Nullable String field, @Nullable String before, @Nullable String after) {
        expected.add(action + " | " + field + " | " + before + " | " + after);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20, 300, 4_000})
    void thirtyChangesByAnyDoorAreThirtyLinesInOrderWithOldAndNewValue(long seed) {
        random = new Random(seed);
        store("key,kind,title\nCHK-1,feature,Gift cards\n", Map.of());
        id = item("CHK-1").id();
        expect("imported", null, null, null);
        product.run(() -> triage.accept(id));
        expect("accepted", "status", "new", "accepted");
        Set<Door> used = EnumSet.noneOf(Door.class);
        while (expected.size() < CHANGES) {
            Door door = Door.values()[random.nextInt(Door.values().length)];
            number++;
            go(door);
            used.add(door);
        }
        List<String> lines = viewer.call(() -> stream.lines(ActivityFilter.of(id.subject()), null, 100)).stream()
                .map(line -> line.row())
                .map(row -> row.action() + " | " + row.field() + " | " + row.oldValue() + " | " + row.newValue())
                .toList()
                .reversed();
        assertThat(lines).as("with %s", used).containsExactlyElementsOf(expected);
    }

    private void go(Door door) {
        switch (door) {
            case EDIT -> edit();
            case BULK_LABEL -> label();
            case BULK_ASSIGNEE -> assign();
            case BULK_STATUS -> stand(true);
            case BULK_UNDONE -> undone();
            case BOARD -> stand(false);
            case LINK -> link();
            case MERGE_AND_BACK -> merge();
            case SCORE -> score();
            case RATE -> rate();
            case VOTE -> vote();
            case REQUEST -> request();
            case COMMENT -> comment();
        }
    }

    private WorkItemDetails present() {
        return viewer.call(() -> backlog.details(id));
    }

    private void edit() {
        WorkItemDetails was = present();
        String title = "Title " + number;
        product.run(() -> backlog.edit(id, was.version(), titled(was.edit(), title)));
        expect("changed", "title", was.title(), title);
    }

    private static @Nullable String said(Set<String> labels) {
        return labels.isEmpty() ? null : String.join(", ", new TreeSet<>(labels));
    }

    private void label() {
        Set<String> before = present().edit().plan().labels();
        String label = "l" + number;
        product.run(() -> bulk.apply(new Selected(Set.of(id)), new ToLabels(Set.of(label), before)));
        expect("changed", "labels", said(before), label);
    }

    private void undone() {
        Set<String> before = present().edit().plan().labels();
        String label = "l" + number;
        product.run(() -> bulk.undoKept(
                Objects.requireNonNull(bulk.applyAndKeep(new Selected(Set.of(id)), new ToLabels(Set.of(label), before))
                        .undo())));
        expect("changed", "labels", said(before), label);
        expect("changed", "labels", label, said(before));
    }

    private void assign() {
        boolean free = present().edit().assignee() == null;
        product.run(() -> bulk.apply(new Selected(Set.of(id)), new ToAssignee(free ? viewer.id() : null)));
        expect("changed", "assignee", free ? null : "A. Viewer", free ? "A. Viewer" : null);
    }

    private void stand(boolean several) {
        Status before = present().status();
        List<Status> others = new ArrayList<>(List.of(Status.ACCEPTED, Status.READY, Status.IN_PROGRESS));
        others.remove(before);
        Status to = others.get(random.nextInt(others.size()));
        if (several) {
            product.run(() -> bulk.apply(new Selected(Set.of(id)), new ToStatus(to)));
        } else {
            product.run(() -> backlog.move(id, before, to));
        }
        expect("moved", "status", before.code(), to.code());
    }

    private void link() {
        WorkItemDetails other = log(Kind.FEATURE, "Other " + number);
        product.run(() -> flow.block(other.id(), id));
        expect("is blocked by", "item", null, other.key().toString());
        product.run(() -> flow.unblock(other.id(), id));
        expect("is no longer blocked by", "item", other.key().toString(), null);
    }

    private void merge() {
        WorkItemDetails other = log(Kind.FEATURE, "Twin " + number);
        ItemKey key = present().key();
        Triaged merged = product.call(() -> triage.merge(other.id(), key));
        expect("took in", "duplicate", null, other.key() + " Twin " + number);
        product.run(() -> triage.undo(other.id(), merged.version()));
        expect("gave back", "duplicate", other.key().toString(), null);
    }

    private void score() {
        BigDecimal before = reach;
        BigDecimal to = BigDecimal.valueOf(1_000L + number);
        product.run(() -> scoring.enter(id, Input.REACH, to));
        expect("scored", "reach", before == null ? null : before.toPlainString(), to.toPlainString());
        reach = to;
    }

    private void rate() {
        Moscow before = rated;
        Moscow to = before == Moscow.MUST ? Moscow.SHOULD : Moscow.MUST;
        product.run(() -> scoring.rate(id, to));
        expect("changed", "moscow", before == null ? null : before.code(), to.code());
        rated = to;
    }

    private void vote() {
        boolean voted = viewer.call(() -> backlog.details(id)).voted();
        viewer.run(() -> talk.vote(id, !voted));
        expect(voted ? "withdrew the vote for" : "voted for", null, null, null);
    }

    private void request() {
        String customer = "Customer " + number;
        RequestId made = viewer.call(() -> requests.add(id, asked(customer, 40)));
        expect("added a request to", "request", null, customer);
        RequestRow row = viewer.call(() -> requests.newest(id, 1)).getFirst();
        viewer.run(() -> requests.change(id, made, row.version(), asked(customer, 50)));
        expect("changed a request of", "request", customer + " · 40", customer + " · 50");
        viewer.run(() -> requests.remove(id, made));
        expect("removed a request from", "request", customer, null);
    }

    private static CustomerRequest asked(String customer, long people) {
        return new CustomerRequest(customer, people, null, RequestSource.SALES, "", "");
    }

    private void comment() {
        viewer.run(() -> talk.write(id, writer -> writer.comment(new NewComment("Comment " + number, null, null))));
        expect("commented on", null, null, null);
    }
}
