package app.ballast.tradeoffs.policy;

import app.ballast.audit.Activity;
import app.ballast.audit.ActivityLog;
import app.ballast.backlog.BacklogService;
import app.ballast.backlog.WorkItemDetails;
import app.ballast.backlog.WorkItemId;
import app.ballast.common.CleanText;
import app.ballast.common.DomainException;
import app.ballast.common.SubjectRef;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.EitherSide;
import app.ballast.common.access.SignedIn;
import app.ballast.discussion.News;
import app.ballast.discussion.NewsKind;
import app.ballast.discussion.Notifier;
import app.ballast.people.CurrentUser;
import app.ballast.people.PeopleDirectory;
import app.ballast.people.Role;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Exceptions from policies: one item each, asked for with a reason, and in force once both sides have signed. */
@Service
@DeniedByDefault
@Transactional
public class ExceptionBook {

    /** No reason is longer. */
    public static final int LONGEST_REASON = 1_000;

    private static final int MOST_LISTED = 100;

    private final ExceptionStore store;
    private final PolicyStore policies;
    private final BacklogService items;
    private final PortfolioService portfolio;
    private final Notifier notifier;
    private final PeopleDirectory people;
    private final ActivityLog log;
    private final CurrentUser user;
    private final Clock clock;

    ExceptionBook(
            ExceptionStore store,
            PolicyStore policies,
            BacklogService items,
            PortfolioService portfolio,
            Notifier notifier,
            PeopleDirectory people,
            ActivityLog log,
            CurrentUser user,
            Clock clock) {
        this.store = store;
        this.policies = policies;
        this.items = items;
        this.portfolio = portfolio;
        this.notifier = notifier;
        this.people = people;
        this.log = log;
        this.user = user;
        this.clock = clock;
    }

    /** Those of a product: open ones, then the newest of the others, {@value #MOST_LISTED} at most. */
    @SignedIn
    @Transactional(readOnly = true)
    public List<PolicyException> of(ProductId product) {
        return store.of(portfolio.product(product).id(), MOST_LISTED);
    }

    /**
     * Asks for an exception; both sides have to sign it then.
     *
     * @param reason 1 to {@value #LONGEST_REASON} characters
     * @param until the last day on which it is to hold; null until the item is done
     * @throws DomainException INVALID where the item is not held back, or the day is over or more than a year away; CONFLICT
     *     where there is an open one for the item
     */
    @EitherSide
    public PolicyException ask(WorkItemId id, String reason, @Nullable LocalDate until) {
        WorkItemDetails item = items.details(id);
        String clean = CleanText.of(reason);
        if (clean.isEmpty() || clean.length() > LONGEST_REASON) {
            throw DomainException.invalid("reason", "policy.error.reason", LONGEST_REASON);
        }
        LocalDate today = today();
        if (until != null && (until.isBefore(today) || until.isAfter(today.plusYears(1)))) {
            throw DomainException.invalid("until", "policy.error.until", today, today.plusYears(1));
        }
        policies.lock(item.product().id());
        if (store.of(id).stream().anyMatch(PolicyException::isOpen)) {
            throw DomainException.conflict("policy.error.exception.open", item.key());
        }
        if (item.held().hold() == null) {
            throw DomainException.invalid("item", "policy.error.exception.free", item.key());
        }
        PolicyException asked = find(
                store.add(item.product().id(), id, clean, until, user.actor().name(), clock.instant()));
        record(asked, "asked for an exception", clean);
        notifier.tell(News.of(
                        NewsKind.EXCEPTION_WANTED,
                        subject(asked),
                        "exception:" + asked.id().value())
                .to(people.holding(Set.of(Role.PRODUCT, Role.TECHNOLOGY)))
                .saying(clean));
        return asked;
    }

    /**
     * Signs an exception for one side; with the second signature the item may be begun.
     *
     * @throws DomainException REFUSED where the signer has not that role or signed for the other side; CONFLICT where the side
     *     has signed, or the exception has ended
     */
    @EitherSide
    public PolicyException sign(ExceptionId id, Role side) {
        PolicyException open = locked(id);
        store.sign(id, open.signatures().signed(user.require(), side, clock.instant()));
        PolicyException after = find(id);
        log.record(entry(after, "signed an exception")
                .changing("side", null, side.name())
                .because(after.reason()));
        return after;
    }

    /** Takes an exception back; what was begun by it goes on. */
    @EitherSide
    public void takeBack(ExceptionId id) {
        PolicyException open = locked(id);
        store.end(id, ExceptionEnd.TAKEN_BACK, clock.instant());
        record(open, "took back an exception", null);
    }

    private PolicyException locked(ExceptionId id) {
        policies.lock(find(id).product());
        PolicyException found = find(id);
        if (!found.isOpen()) {
            throw DomainException.conflict("policy.error.exception.ended");
        }
        return found;
    }

    private PolicyException find(ExceptionId id) {
        return store.find(id)
                .filter(exception -> portfolio.sees(exception.product()))
                .orElseThrow(() -> DomainException.notFound("exception " + id.value()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), portfolio.workspace().zone());
    }

    private void record(PolicyException exception, String action, @Nullable String reason) {
        log.record(entry(exception, action).because(reason));
    }

    private static SubjectRef subject(PolicyException exception) {
        return new SubjectRef(WorkItemId.SUBJECT, exception.item().value());
    }

    /** On the item, where whoever reads its history finds it. */
    private Activity entry(PolicyException exception, String action) {
        WorkItemDetails item = items.details(exception.item());
        return Activity.of(
                user.actor(),
                subject(exception),
                item.key() + " " + item.title(),
                exception.product().value(),
                action);
    }
}
