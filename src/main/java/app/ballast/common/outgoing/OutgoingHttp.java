package app.ballast.common.outgoing;

import app.ballast.common.DomainException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Fetches what lies at an address that a person entered. It cannot be led to an inner address that no administrator has
 * allowed, neither by a name nor by a redirect, and ends in time whatever the other side does.
 *
 * @see <a href="file:docs/decisions/0021-what-ballast-fetches-by-itself.md">why</a>
 */
@Component
public class OutgoingHttp implements DisposableBean {

    private final OutgoingLimits limits;
    private final RedirectedRequests requests;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofPlatform().daemon().name("outgoing-", 1).factory());

    @Autowired
    OutgoingHttp(InnerAddresses inner) {
        this(new GuardedNames(inner), OutgoingLimits.USUAL);
    }

    OutgoingHttp(GuardedNames names, OutgoingLimits limits) {
        this.limits = limits;
        requests = new RedirectedRequests(names, limits);
    }

    /**
     * Fetches by GET.
     *
     * @param credential shown to this address's host alone, and no longer after a redirect to another; null for none
     * @return whatever the status says, redirects excepted
     * @throws DomainException in words, with the field {@code address}, where nothing can be fetched
     */
    public OutgoingAnswer get(WebAddress address, @Nullable Credential credential) {
        // A thread of its own, so that a name server that hangs and an answer that drips end in time too.
        Future<OutgoingAnswer> answer = threads.submit(() -> requests.get(address, credential));
        try {
            return answer.get(limits.whole().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw DomainException.invalid(
                    "address",
                    "outgoing.error.slow",
                    address.host(),
                    String.valueOf(limits.whole().toSeconds()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw DomainException.invalid("address", "outgoing.error.interrupted", address.host());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof DomainException problem) {
                throw problem;
            }
            throw new IllegalStateException("A request failed", e.getCause());
        } finally {
            answer.cancel(true);
        }
    }

    @Override
    public void destroy() throws Exception {
        threads.shutdownNow();
        requests.close();
    }
}
