package app.ballast.backlog;

import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.backlog.scoring.Input;
import app.ballast.people.Role;
import app.ballast.people.SystemActor;
import app.ballast.support.ActingAs;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Several people, and the night, at the items of one chain of moves at once: all of it is done, in one order or the other. */
class QueueLocksTest extends BacklogTest {

    private static final int ROUNDS = 25;

    @Autowired
    private ScoringService scoring;

    @Autowired
    private QueueService queue;

    @Autowired
    private ScoreRefresh night;

    private final List<WorkItemDetails> chain = new ArrayList<>();

    /** Each above the one before it, so that the keys go down where the chain goes up. */
    @BeforeEach
    void aChain() {
        chain.clear();
        for (int i = 0; i < 5; i++) {
            chain.add(scored("Item " + i, 1_000 + i));
        }
        for (int i = chain.size() - 2; i >= 0; i--) {
            move(product, chain.get(i), chain.get(i + 1));
        }
    }

    @Test
    void twoWhoScoreItemsOfOneChainBothGetThrough() throws Exception {
        ActingAs other = ActingAs.somebody(people, "Other", Role.PRODUCT);
        for (int round = 1; round <= ROUNDS; round++) {
            int value = 1_000 + 10 * round;
            atOnce(() -> enter(product, chain.getFirst(), value), () -> enter(other, chain.getLast(), value + 5));
        }
        assertInOrder();
    }

    @Test
    void twoWhoMoveItemsOfOneChainBothGetThrough() throws Exception {
        ActingAs other = ActingAs.somebody(people, "Other", Role.PRODUCT);
        WorkItemDetails low = chain.get(0);
        WorkItemDetails high = chain.get(4);
        WorkItemDetails late = scored("Late", 10);
        for (int round = 0; round < ROUNDS; round++) {
            boolean even = round % 2 == 0;
            atOnce(() -> move(product, late, even ? low : high), () -> move(other, low, chain.get(even ? 2 : 1)));
        }
        assertInOrder();
    }

    @Test
    void theNightAndSomebodyWhoMovesBothGetThrough() throws Exception {
        WorkItemDetails late = scored("Late", 10);
        for (int round = 0; round < ROUNDS; round++) {
            boolean even = round % 2 == 0;
            atOnce(
                    () -> SystemActor.run("Score refresh", night::refreshAll),
                    () -> move(product, late, chain.get(even ? 0 : 4)));
        }
        assertInOrder();
    }

    @Test
    void twoWhoMoveTwoItemsOverEachOtherMakeNoCircle() throws Exception {
        ActingAs other = ActingAs.somebody(people, "Other", Role.PRODUCT);
        for (int round = 0; round < ROUNDS; round++) {
            WorkItemDetails one = scored("One " + round, 20);
            WorkItemDetails two = scored("Two " + round, 30);
            List<Throwable> refused = together(() -> move(product, one, two), () -> move(other, two, one));
            assertThat(refused).as("the second would close a circle").hasSize(1);
            assertThat(refused.getFirst()).hasMessageContaining("was itself moved above");
        }
    }

    /** What was moved stands directly above what it was moved over. */
    private void assertInOrder() {
        List<BacklogRow> rows = viewer.call(() -> backlog.find(BacklogFilter.ALL, BacklogSort.QUEUE, 0, 50));
        List<ItemKey> keys = rows.stream().map(BacklogRow::key).toList();
        for (BacklogRow row : rows) {
            ItemKey over = row.over();
            if (over != null) {
                assertThat(keys.indexOf(row.key()))
                        .as("%s over %s", row.key(), over)
                        .isLessThan(keys.indexOf(over));
            }
        }
    }

    private void atOnce(Runnable one, Runnable other) throws InterruptedException {
        assertThat(together(one, other)).isEmpty();
    }

    private static List<Throwable> together(Runnable... works) throws InterruptedException {
        CyclicBarrier start = new CyclicBarrier(works.length);
        List<Throwable> failed = Collections.synchronizedList(new ArrayList<>());
        try (ExecutorService threads = Executors.newFixedThreadPool(works.length)) {
            List<Callable<Boolean>> calls = new ArrayList<>();
            for (Runnable work : works) {
                calls.add(() -> {
                    start.await();
                    work.run();
                    return true;
                });
            }
            for (Future<Boolean> done : threads.invokeAll(calls)) {
                try {
                    done.get();
                } catch (ExecutionException e) {
                    failed.add(e.getCause());
                }
            }
        }
        return failed;
    }

    private void move(ActingAs who, WorkItemDetails item, WorkItemDetails over) {
        who.run(() -> queue.moveOver(item.id(), over.key(), "first"));
    }

    private void enter(ActingAs who, WorkItemDetails item, int value) {
        who.run(() -> scoring.enter(item.id(), Input.VALUE_PER_WEEK, BigDecimal.valueOf(value)));
    }

    private WorkItemDetails scored(String title, int value) {
        WorkItemDetails item = log(Kind.FEATURE, title);
        WorkItemEdit edit = item.edit();
        technology.run(() -> backlog.edit(
                item.id(),
                item.version(),
                new WorkItemEdit(
                        edit.kind(), edit.title(), null, BigDecimal.ONE, null, "", "", "", "", "", edit.plan())));
        enter(product, item, value);
        product.run(() -> scoring.enter(item.id(), Input.CONFIDENCE, BigDecimal.valueOf(100)));
        product.run(() -> triage.accept(item.id()));
        return now(item);
    }
}
