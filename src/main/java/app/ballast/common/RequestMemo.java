package app.ballast.common;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Remembers what was read while one request is answered, until something is written in it: a page asks a dozen times which
 * products there are. Outside a request, and while something is being written, nothing is remembered.
 */
@Component
public class RequestMemo implements TransactionExecutionListener {

    private static final String NAME = RequestMemo.class.getName();

    /**
     * What was read by this name in this request, else what is read now.
     *
     * @param name whose reader always reads the same, whoever asks
     * @param read never answers null; what it answers is shared, so nobody changes it
     */
    @SuppressWarnings("unchecked")
    public <T> T once(String name, Supplier<T> read) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null || isWriting()) {
            return read.get();
        }
        Map<String, Object> known = (Map<String, Object>) request.getAttribute(NAME, RequestAttributes.SCOPE_REQUEST);
        if (known == null) {
            known = new HashMap<>();
            request.setAttribute(NAME, known, RequestAttributes.SCOPE_REQUEST);
        }
        T value = (T) known.get(name);
        if (value == null) {
            value = read.get();
            known.put(name, value);
        }
        return value;
    }

    private static boolean isWriting() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
    }

    @Override
    public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null && !transaction.isReadOnly()) {
            request.removeAttribute(NAME, RequestAttributes.SCOPE_REQUEST);
        }
    }
}
