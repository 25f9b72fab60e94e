package app.ballast.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class RequestMemoTest {

    private final RequestMemo memo = new RequestMemo();
    private final AtomicInteger reads = new AtomicInteger();

    @AfterEach
    void leave() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void whatWasReadInARequestIsNotReadAgain() {
        enter();
        assertThat(read()).isEqualTo(1);
        assertThat(read()).isEqualTo(1);
        enter();
        assertThat(read()).isEqualTo(2);
    }

    @Test
    void outsideARequestNothingIsRemembered() {
        assertThat(read()).isEqualTo(1);
        assertThat(read()).isEqualTo(2);
    }

    @Test
    void afterSomethingWasWrittenItIsReadAgain() {
        enter();
        assertThat(read()).isEqualTo(1);
        transaction(false);
        assertThat(read()).isEqualTo(2);
    }

    @Test
    void whileSomethingIsBeingWrittenNothingIsRemembered() {
        enter();
        assertThat(read()).isEqualTo(1);
        transaction(false, () -> assertThat(read()).isEqualTo(2));
    }

    @Test
    void readingTogetherForgetsNothing() {
        enter();
        assertThat(read()).isEqualTo(1);
        transaction(true);
        assertThat(read()).isEqualTo(1);
    }

    @Test
    void whatTasksRememberTogetherIsNotWhatTheRequestRemembered() {
        enter();
        assertThat(read()).isEqualTo(1);
        RequestMemo.Shared together = new RequestMemo.Shared();
        memo.with(together, () -> assertThat(read()).isEqualTo(2));
        memo.with(together, () -> assertThat(read()).isEqualTo(2));
        memo.with(new RequestMemo.Shared(), () -> assertThat(read()).isEqualTo(3));
        assertThat(read()).isEqualTo(1);
    }

    @Test
    void aTaskForgetsWhatItRememberedWhenItWrites() {
        memo.with(new RequestMemo.Shared(), () -> {
            assertThat(read()).isEqualTo(1);
            transaction(false);
            assertThat(read()).isEqualTo(2);
        });
        assertThat(read()).isEqualTo(3);
    }

    private int read() {
        return memo.once("reads", reads::incrementAndGet);
    }

    private static void enter() {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
    }

    private void transaction(boolean readOnly) {
        transaction(readOnly, () -> {});
    }

    private void transaction(boolean readOnly, Runnable work) {
        Transactions transactions = new Transactions();
        transactions.setTransactionExecutionListeners(List.of(memo));
        DefaultTransactionDefinition definition = new DefaultTransactionDefinition();
        definition.setReadOnly(readOnly);
        new TransactionTemplate(transactions, definition).executeWithoutResult(status -> work.run());
    }

    /** Transactions of nothing. */
    private static class Transactions extends AbstractPlatformTransactionManager {

        private static final long serialVersionUID = 1;

        @Override
        protected Object doGetTransaction() {
            return new Object();
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            // Nothing to begin.
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            // Nothing to commit.
        }

        @Override
        protected void doRollback(DefaultTransactionStatus status) {
            // Nothing to take back.
        }
    }
}
