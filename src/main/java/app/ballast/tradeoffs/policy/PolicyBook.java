package app.ballast.tradeoffs.policy;

import app.ballast.audit.Activity;
import app.ballast.audit.ActivityLog;
import app.ballast.common.Actor;
import app.ballast.common.DomainException;
import app.ballast.common.SubjectRef;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.EitherSide;
import app.ballast.common.access.SignedIn;
import app.ballast.common.access.SystemOnly;
import app.ballast.people.CurrentUser;
import app.ballast.people.Role;
import app.ballast.people.SignedInPerson;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ProductRef;
import app.ballast.reliability.SloBudgets;
import app.ballast.tradeoffs.policy.PolicyVersion.CountedSlo;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The policies of products: drafted by either side, signed by both, and in force from then on until a newer version is. A
 * product that the asker does not see answers as one that is not there.
 */
@Service
@DeniedByDefault
@Transactional
public class PolicyBook {

    private final PolicyStore store;
    private final LevelKeeper levels;
    private final LevelPast past;
    private final SloBudgets budgets;
    private final PortfolioService portfolio;
    private final ActivityLog log;
    private final CurrentUser user;
    private final Clock clock;

    PolicyBook(
            PolicyStore store,
            LevelKeeper levels,
            LevelPast past,
            SloBudgets budgets,
            PortfolioService portfolio,
            ActivityLog log,
            CurrentUser user,
            Clock clock) {
        this.store = store;
        this.levels = levels;
        this.past = past;
        this.budgets = budgets;
        this.portfolio = portfolio;
        this.log = log;
        this.user = user;
        this.clock = clock;
    }

    /** All versions of a product's policy, the newest first. */
    @SignedIn
    @Transactional(readOnly = true)
    public PolicySheet sheet(ProductId id) {
        ProductRef product = portfolio.product(id);
        return PolicySheet.of(product, store.of(product.id()), today(), clock.instant());
    }

    /**
     * Begins a new version, to be signed by both sides.
     *
     * @throws DomainException CONFLICT where one waits for signatures already; INVALID where it shall hold from a day that is
     *     over
     */
    @EitherSide
    public PolicyVersion draft(ProductId id, PolicyText text) {
        ProductRef product = portfolio.product(id);
        checkFrom(text.from());
        store.lock(product.id());
        store.of(product.id()).stream()
                .filter(version -> version.state() == PolicyState.DRAFT)
                .findFirst()
                .ifPresent(open -> {
                    throw DomainException.conflict("policy.error.draft", open.number(), open.draftedBy());
                });
        PolicyVersion drafted = find(store.add(product.id(), text, user.actor().name(), clock.instant()));
        record(drafted, "drafted");
        return drafted;
    }

    /**
     * Makes a draft another. What was signed of it is void: a signature is for the words that stood there.
     *
     * @param rowVersion that was read
     * @throws DomainException CONFLICT where somebody else changed or signed it since; INVALID as {@link #draft}
     */
    @EitherSide
    public PolicyVersion change(PolicyId id, long rowVersion, PolicyText text) {
        PolicyVersion before = locked(id);
        checkFrom(text.from());
        if (!store.change(id, rowVersion, text, user.actor().name(), clock.instant())) {
            throw changed(before);
        }
        PolicyVersion after = find(id);
        record(after, "changed");
        return after;
    }

    /**
     * Signs a draft for one side. With the second signature it holds from its day on, or from now where that is over, in the
     * place of the version before.
     *
     * @param rowVersion of the words that were read
     * @param side {@link Role#PRODUCT} or {@link Role#TECHNOLOGY}
     * @throws DomainException REFUSED where the signer has not that role or signed for the other side; CONFLICT where it was
     *     changed since, or the side has signed
     */
    @EitherSide
    public PolicyVersion sign(PolicyId id, long rowVersion, Role side) {
        return sign(id, rowVersion, side, user.require(), clock.instant());
    }

    private PolicyVersion sign(PolicyId id, long rowVersion, Role side, SignedInPerson signer, Instant now) {
        PolicyVersion draft = locked(id);
        if (draft.rowVersion() != rowVersion || draft.state() != PolicyState.DRAFT) {
            throw changed(draft);
        }
        Signatures signatures = draft.signatures().signed(signer, side, now);
        Instant day = draft.text().from().atStartOfDay(zone()).toInstant();
        boolean complete = signatures.isComplete();
        store.sign(id, rowVersion, signatures, !complete ? null : day.isAfter(now) ? day : now);
        if (complete) {
            store.count(
                    id,
                    budgets.counting(draft.product()).stream()
                            .map(slo -> new CountedSlo(
                                    slo.id().value(),
                                    slo.title(),
                                    slo.objective().fraction()))
                            .toList());
        }
        PolicyVersion after = find(id);
        log.record(entry(after, new Actor(signer.number(), signer.name()), "signed")
                .changing("side", null, side.name()));
        if (complete) {
            record(after, "came to hold");
            levels.look();
        }
        return after;
    }

    /**
     * Takes a draft back.
     *
     * @throws DomainException CONFLICT where it was changed, signed by both or taken back since
     */
    @EitherSide
    public void withdraw(PolicyId id, long rowVersion) {
        PolicyVersion draft = locked(id);
        if (!store.withdraw(id, rowVersion)) {
            throw changed(draft);
        }
        record(draft, "withdrew");
    }

    /** Brings a policy back that both sides signed in the past, and which levels held since: the sample workspace's. */
    @SystemOnly
    public PolicyVersion restore(ProductId product, PolicyText text, Signatures signed, Instant holdsFrom) {
        PolicyId id =
                store.add(product, text, signed.of(Role.PRODUCT).orElseThrow().name(), holdsFrom);
        store.sign(id, 0, signed, holdsFrom);
        store.count(
                id,
                budgets.counting(product).stream()
                        .map(slo -> new CountedSlo(
                                slo.id().value(), slo.title(), slo.objective().fraction()))
                        .toList());
        PolicyVersion restored = find(id);
        past.write(restored, holdsFrom);
        return restored;
    }

    private PolicyVersion locked(PolicyId id) {
        PolicyVersion seen = find(id);
        store.lock(seen.product());
        return find(id);
    }

    private PolicyVersion find(PolicyId id) {
        return store.find(id)
                .filter(policy -> portfolio.sees(policy.product()))
                .orElseThrow(() -> DomainException.notFound("policy " + id.value()));
    }

    private static DomainException changed(PolicyVersion policy) {
        return DomainException.conflict("policy.error.changed", policy.number());
    }

    private void checkFrom(LocalDate from) {
        LocalDate today = today();
        if (from.isBefore(today) || from.isAfter(today.plusYears(1))) {
            throw DomainException.invalid("from", "policy.error.from", today, today.plusYears(1));
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone());
    }

    private ZoneId zone() {
        return portfolio.workspace().zone();
    }

    private void record(PolicyVersion policy, String action) {
        log.record(entry(policy, user.actor(), action));
    }

    private Activity entry(PolicyVersion policy, Actor actor, String action) {
        return Activity.of(
                actor,
                new SubjectRef("policy", policy.id().value()),
                "Policy of " + portfolio.product(policy.product()).name() + ", version " + policy.number(),
                policy.product().value(),
                action);
    }
}
