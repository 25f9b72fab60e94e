package app.ballast.metrics.ui;

import app.ballast.common.DomainException;
import app.ballast.common.importing.ImportWatch;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Component;

/** Runs imports of pages in the background, a few at a time, each as the person who began it. */
@Component
class ImportRunner implements DisposableBean {

    private static final int AT_ONCE = 2;
    private static final int WAITING = 20;

    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            AT_ONCE,
            AT_ONCE,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().name("import-", 1).daemon().factory());

    ImportRunner() {
        threads.allowCoreThreadTimeOut(true);
    }

    /**
     * Begins some work.
     *
     * @param bytes size of the file that it reads
     * @param done told of the result, in the thread of the work
     * @param failed told why there is none, in the thread of the work
     * @throws DomainException where too many wait already
     */
    <T> ImportJob start(
            long bytes, Function<ImportWatch, T> work, Consumer<T> done, Consumer<RuntimeException> failed) {
        ImportJob job = new ImportJob(bytes);
        Runnable task = () -> {
            T result;
            try {
                result = work.apply(job);
            } catch (RuntimeException e) {
                failed.accept(e);
                return;
            }
            done.accept(result);
        };
        try {
            threads.execute(new DelegatingSecurityContextRunnable(task));
        } catch (RejectedExecutionException e) {
            throw DomainException.tooMany("import.error.busy");
        }
        return job;
    }

    /** What runs is cancelled, so that its transaction is rolled back rather than cut off. */
    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
