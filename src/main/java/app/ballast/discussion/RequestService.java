package app.ballast.discussion;

import app.ballast.common.DomainException;
import app.ballast.common.SubjectRef;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.SignedIn;
import app.ballast.people.CurrentUser;
import app.ballast.people.Role;
import app.ballast.people.SignedInPerson;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What customers ask for. As with {@link DiscussionService}, only the service that owns the subject calls it, inside its own
 * transaction and after it has checked who asks.
 */
@Service
@DeniedByDefault
@Transactional(propagation = Propagation.MANDATORY)
public class RequestService {

    private final RequestStore store;
    private final CurrentUser user;
    private final Clock clock;

    RequestService(RequestStore store, CurrentUser user, Clock clock) {
        this.store = store;
        this.user = user;
        this.clock = clock;
    }

    /** The newest requests, at most {@code most}, the newest first. */
    @SignedIn
    public List<RequestRow> newest(SubjectRef subject, int most) {
        return store.newest(subject, most);
    }

    /**
     * One request.
     *
     * @throws DomainException NOT_FOUND where the subject has none of this number
     */
    @SignedIn
    public RequestRow one(SubjectRef subject, RequestId id) {
        return store.find(subject, id).orElseThrow(() -> DomainException.notFound("request " + id.value()));
    }

    /** What the requests for several subjects of one type come to, by number; one query. */
    @SignedIn
    public Map<Long, RequestSum> sums(String type, Collection<Long> subjects) {
        return store.sums(type, subjects);
    }

    /** Writes down a request. */
    @SignedIn
    public RequestId add(SubjectRef subject, CustomerRequest request) {
        return store.add(
                subject,
                request,
                user.person().map(SignedInPerson::id).orElse(null),
                user.actor().name(),
                clock.instant());
    }

    /**
     * Changes a request.
     *
     * @return what it said before
     * @throws DomainException REFUSED for all but who wrote it down, product and technology managers, and administrators;
     *     CONFLICT where it was changed since
     */
    @SignedIn
    public CustomerRequest change(SubjectRef subject, RequestId id, long version, CustomerRequest request) {
        RequestRow present = mine(subject, id);
        if (!store.change(id, version, request)) {
            throw DomainException.conflict(
                    "error.changed-meanwhile", present.request().customer());
        }
        return present.request();
    }

    /**
     * Takes a request away. Rights as in {@link #change}.
     *
     * @return what it said
     */
    @SignedIn
    public CustomerRequest remove(SubjectRef subject, RequestId id) {
        RequestRow present = mine(subject, id);
        store.remove(id);
        return present.request();
    }

    private RequestRow mine(SubjectRef subject, RequestId id) {
        RequestRow found = one(subject, id);
        boolean keeper = user.isSystem()
                || user.has(Role.PRODUCT)
                || user.has(Role.TECHNOLOGY)
                || user.has(Role.ADMIN)
                || user.person()
                        .map(SignedInPerson::id)
                        .filter(person -> person.equals(found.addedBy()))
                        .isPresent();
        if (!keeper) {
            throw DomainException.refused("request.refused");
        }
        return found;
    }
}
