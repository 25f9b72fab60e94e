package app.ballast.backlog;

import app.ballast.common.DomainException;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.SignedIn;
import app.ballast.discussion.CustomerRequest;
import app.ballast.discussion.RequestId;
import app.ballast.discussion.RequestRow;
import app.ballast.discussion.RequestService;
import app.ballast.discussion.RequestSum;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which customers ask for an item. Everybody who sees the item may say so; of a feature that fills its reach. */
@Service
@DeniedByDefault
@Transactional
public class ItemRequests {

    private final Items items;
    private final RequestService requests;
    private final InputFiller filler;

    ItemRequests(Items items, RequestService requests, InputFiller filler) {
        this.items = items;
        this.requests = requests;
        this.filler = filler;
    }

    /** The newest, at most {@code most}, the newest first. */
    @SignedIn
    @Transactional(readOnly = true)
    public List<RequestRow> newest(WorkItemId id, int most) {
        return requests.newest(items.visible(id).subject(), most);
    }

    /**
     * One of them.
     *
     * @throws DomainException NOT_FOUND where the item has no such request
     */
    @SignedIn
    @Transactional(readOnly = true)
    public RequestRow one(WorkItemId id, RequestId request) {
        return requests.one(items.visible(id).subject(), request);
    }

    /** What they come to. */
    @SignedIn
    @Transactional(readOnly = true)
    public RequestSum sum(WorkItemId id) {
        long number = items.visible(id).id().value();
        return requests.sums(WorkItemId.SUBJECT, List.of(number)).getOrDefault(number, RequestSum.NOTHING);
    }

    /**
     * Writes down that a customer asks for the item.
     *
     * @throws DomainException CONFLICT where the item was merged into another
     */
    @SignedIn
    public RequestId add(WorkItemId id, CustomerRequest request) {
        WorkItem item = open(id);
        RequestId made = requests.add(item.subject(), request);
        done(item, "added a request to", null, request.customer());
        return made;
    }

    /**
     * Changes a request.
     *
     * @param version of it as it was read
     */
    @SignedIn
    public void change(WorkItemId id, RequestId request, long version, CustomerRequest to) {
        WorkItem item = open(id);
        CustomerRequest before = requests.change(item.subject(), request, version, to);
        done(item, "changed a request of", said(before), said(to));
    }

    /**
     * Takes a request away.
     *
     * @return what it said, so that it can be added again
     */
    @SignedIn
    public CustomerRequest remove(WorkItemId id, RequestId request) {
        WorkItem item = open(id);
        CustomerRequest gone = requests.remove(item.subject(), request);
        done(item, "removed a request from", gone.customer(), null);
        return gone;
    }

    /** Customer, people and worth a year, as far as they are known. */
    private static String said(CustomerRequest request) {
        return Stream.of(request.customer(), request.people(), request.worth())
                .filter(Objects::nonNull)
                .map(part -> part instanceof BigDecimal amount
                        ? amount.stripTrailingZeros().toPlainString()
                        : part)
                .map(String::valueOf)
                .collect(Collectors.joining(" · "));
    }

    private WorkItem open(WorkItemId id) {
        WorkItem item = items.locked(id);
        if (item.mergedInto() != null) {
            throw DomainException.conflict("request.error.merged", item.key());
        }
        return item;
    }

    private void done(WorkItem item, String action, @Nullable String before, @Nullable String after) {
        filler.fillReach(item);
        items.record(items.entry(item, action).changing("request", before, after));
    }
}
