package app.ballast.common;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Remembers what was read while one request is answered, or one page is told what others changed, until something is written
 * in it: a page asks a dozen times which products there are. Outside of those, and while something is being written, nothing
 * is remembered.
 */
@Component
public class RequestMemo implements TransactionExecutionListener {

    private static final String NAME = RequestMemo.class.getName();

    private final ThreadLocal<@Nullable Map<String, Object>> task = new ThreadLocal<>();

    /**
     * What was read by this name in this request, else what is read now.
     *
     * @param name whose reader always reads the same, whoever asks
     * @param read never answers null; what it answers is shared, so nobody changes it
     */
    @SuppressWarnings("unchecked")
    public <T> T once(String name, Supplier<T> read) {
        Map<String, Object> known = isWriting() ? null : known();
        if (known == null) {
            return read.get();
        }
        T value = (T) known.get(name);
        if (value == null) {
            value = read.get();
            known.put(name, value);
        }
        return value;
    }

    /** What several tasks remember together, in whichever threads. */
    public static final class Shared {

        private final Map<String, Object> known = new ConcurrentHashMap<>();
    }

    /**
     * Does something that is no request of its own, such as showing a page what others changed, and remembers while it
     * lasts. What the thread remembered before is not used, since it may be older than what is to be shown.
     *
     * @param shared what tasks like it remembered since that change
     */
    public void with(Shared shared, Runnable something) {
        Map<String, Object> before = task.get();
        task.set(shared.known);
        try {
            something.run();
        } finally {
            if (before == null) {
                task.remove();
            } else {
                task.set(before);
            }
        }
    }

    /** What this thread remembers now; null where it remembers nothing. */
    @SuppressWarnings("unchecked")
    private @Nullable Map<String, Object> known() {
        Map<String, Object> ofTask = task.get();
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (ofTask != null || request == null) {
            return ofTask;
        }
        Map<String, Object> known = (Map<String, Object>) request.getAttribute(NAME, RequestAttributes.SCOPE_REQUEST);
        if (known == null) {
            known = new HashMap<>();
            request.setAttribute(NAME, known, RequestAttributes.SCOPE_REQUEST);
        }
        return known;
    }

    private static boolean isWriting() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
    }

    @Override
    public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
        if (transaction.isReadOnly()) {
            return;
        }
        Map<String, Object> ofTask = task.get();
        if (ofTask != null) {
            ofTask.clear();
        }
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.removeAttribute(NAME, RequestAttributes.SCOPE_REQUEST);
        }
    }
}
