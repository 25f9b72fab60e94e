package app.ballast.common.live;

import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.common.SubjectRef;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class OneNodeFeedTest {

    private static final Change FIRST = new Change(new SubjectRef("thing", 1), 7L);
    private static final Change SECOND = new Change(new SubjectRef("thing", 2), null);

    private final OneNodeFeed feed = new OneNodeFeed();
    private final List<Change> heard = new ArrayList<>();

    @AfterEach
    void leaveNoTransaction() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.clearSynchronization();
        }
    }

    @Test
    void changesAreHeardAfterTheCommitEachOnce() {
        feed.listen(heard::add);
        TransactionSynchronizationManager.initSynchronization();
        feed.tell(FIRST);
        feed.tell(SECOND);
        feed.tell(FIRST);
        assertThat(heard).isEmpty();
        TransactionSynchronizationManager.getSynchronizations().forEach(TransactionSynchronization::afterCommit);
        assertThat(heard).containsExactly(FIRST, SECOND);
    }

    @Test
    void whatIsRolledBackIsNeverHeard() {
        feed.listen(heard::add);
        TransactionSynchronizationManager.initSynchronization();
        feed.tell(FIRST);
        TransactionSynchronizationManager.getSynchronizations()
                .forEach(one -> one.afterCompletion(TransactionSynchronization.STATUS_ROLLED_BACK));
        assertThat(heard).isEmpty();
    }

    @Test
    void outsideATransactionChangesAreHeardAtOnce() {
        feed.listen(heard::add);
        feed.tell(FIRST);
        assertThat(heard).containsExactly(FIRST);
    }

    @Test
    void whoLeavesHearsNoMore() {
        feed.listen(heard::add).run();
        feed.tell(FIRST);
        assertThat(heard).isEmpty();
    }

    @Test
    void aListenerThatFailsKeepsNothingFromTheOthers() {
        feed.listen(change -> {
            throw new IllegalStateException("broken page");
        });
        feed.listen(heard::add);
        feed.tell(FIRST);
        assertThat(heard).containsExactly(FIRST);
    }
}
