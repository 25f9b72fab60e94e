package app.ballast.decisions;

import app.ballast.backlog.BacklogService;
import app.ballast.backlog.ItemKey;
import app.ballast.backlog.WorkItemId;
import app.ballast.common.CleanText;
import app.ballast.common.DomainException;
import app.ballast.common.Period;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.EitherSide;
import app.ballast.common.access.SignedIn;
import app.ballast.people.CurrentUser;
import app.ballast.people.SignedInPerson;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ProductRef;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decisions: read by everybody who sees the product, proposed and edited by product and technology managers. One of a product that
 * the asker does not see answers as one that is not there. What was signed is never edited.
 *
 * @see <a href="../../../../../../docs/decisions/0030-how-decisions-are-kept-and-judged.md">Decision 0030</a>
 */
@Service
@DeniedByDefault
@Transactional
public class DecisionService {

    private static final int LONGEST_REASON = 1_000;

    private final DecisionStore store;
    private final OptionStore options;
    private final DecisionReader reader;
    private final ExpectationCheck check;
    private final KnownMetrics metrics;
    private final BacklogService backlog;
    private final PortfolioService portfolio;
    private final DecisionLog log;
    private final DecisionNews news;
    private final CurrentUser user;
    private final Clock clock;

    DecisionService(
            DecisionStore store,
            OptionStore options,
            DecisionReader reader,
            ExpectationCheck check,
            KnownMetrics metrics,
            BacklogService backlog,
            PortfolioService portfolio,
            DecisionLog log,
            DecisionNews news,
            CurrentUser user,
            Clock clock) {
        this.store = store;
        this.options = options;
        this.reader = reader;
        this.check = check;
        this.metrics = metrics;
        this.backlog = backlog;
        this.portfolio = portfolio;
        this.log = log;
        this.news = news;
        this.user = user;
        this.clock = clock;
    }

    /** All that is known of a decision. */
    @SignedIn
    @Transactional(readOnly = true)
    public DecisionDetails get(DecisionId id) {
        return reader.details(reader.visible(id));
    }

    /** The decisions of a product that were signed in a period, by day, whatever became of them since. */
    @SignedIn
    @Transactional(readOnly = true)
    public List<DecidedOn> decidedBetween(ProductId product, Period period) {
        return store.decided(portfolio.product(product).id(), period.from(), period.to()).stream()
                .flatMap(DecidedOn::of)
                .toList();
    }

    /** What is measured of a product and may be expected to move. */
    @SignedIn
    @Transactional(readOnly = true)
    public List<KnownMetric> metrics(ProductId product) {
        return metrics.of(portfolio.product(product));
    }

    /**
     * Proposes a decision.
     *
     * @throws DomainException INVALID, naming the field: a metric without data, a day too soon, an item that is not there
     */
    @EitherSide
    public DecisionId propose(ProductId id, DecisionDraft draft) {
        ProductRef product = portfolio.product(id);
        List<KnownMetric> known = metrics.of(product);
        check.draft(draft, known);
        checkSuperseded(product.id(), draft);
        DecisionId added = store.add(
                product.id(),
                draft,
                user.person().map(SignedInPerson::id).orElse(null),
                user.actor().name(),
                clock.instant());
        write(added, draft, known);
        log.record(reader.visible(added), "proposed");
        news.proposed(reader.visible(added));
        return added;
    }

    /**
     * Makes an open decision another. Who has signed it has to sign again.
     *
     * @param version that the edit began from
     * @throws DomainException CONFLICT where somebody else changed it since, or it is not open any more; INVALID as
     *     {@link #propose}
     */
    @EitherSide
    public void edit(DecisionId id, long version, DecisionDraft draft) {
        StoredDecision before = open(id);
        if (before.version() != version) {
            throw DomainException.conflict("error.changed-meanwhile", before.id());
        }
        List<KnownMetric> known = metrics.of(portfolio.product(before.product()));
        check.draft(draft, known);
        checkSuperseded(before.product(), draft);
        store.change(id, draft);
        options.clear(id);
        write(id, draft, known);
        StoredDecision after = reader.visible(id);
        log.record(
                before.question().equals(after.question())
                        ? log.entry(after, "changed")
                        : log.entry(after, "changed").changing("question", before.question(), after.question()));
        if (store.unsign(id) > 0) {
            log.record(after, "has to be signed again");
        }
    }

    /** Gives up an open decision; it stays readable. */
    @EitherSide
    public void withdraw(DecisionId id, String why) {
        StoredDecision decision = open(id);
        String reason = CleanText.of(why);
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw DomainException.invalid("why", "decisions.error.why", LONGEST_REASON);
        }
        store.end(id, DecisionState.WITHDRAWN, reason);
        log.record(log.entry(decision, "withdrawn").because(reason));
    }

    private StoredDecision open(DecisionId id) {
        StoredDecision decision = reader.locked(id);
        if (decision.state() != DecisionState.OPEN) {
            throw DomainException.conflict("decisions.error.not-open." + decision.state(), decision.id());
        }
        return decision;
    }

    private void checkSuperseded(ProductId product, DecisionDraft draft) {
        DecisionId former = draft.supersedes();
        if (former == null) {
            return;
        }
        StoredDecision found = reader.visible(former);
        if (!found.product().equals(product) || found.state() != DecisionState.DECIDED) {
            throw DomainException.invalid("supersedes", "decisions.error.supersedes", former);
        }
    }

    private void write(DecisionId id, DecisionDraft draft, List<KnownMetric> known) {
        int place = 0;
        for (OptionDraft option : draft.options()) {
            long number = options.add(id, place++, option);
            option.does().forEach(key -> options.addItem(number, OptionStore.Part.DOES, item(key)));
            option.delays().forEach(key -> options.addItem(number, OptionStore.Part.DELAYS, item(key)));
            int line = 0;
            for (ExpectationDraft expectation : option.expectations()) {
                options.addExpectation(number, line++, expectation, metrics.one(known, expectation.metric()));
            }
        }
    }

    private WorkItemId item(ItemKey key) {
        return check.item(key, () -> backlog.id(key));
    }
}
