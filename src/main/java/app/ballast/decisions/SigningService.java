package app.ballast.decisions;

import app.ballast.backlog.ItemCost;
import app.ballast.common.DomainException;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.SignedIn;
import app.ballast.people.CurrentUser;
import app.ballast.people.SignedInPerson;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Signatures: one of each side, of two different people. With the second one a decision is taken. */
@Service
@DeniedByDefault
@Transactional
public class SigningService {

    private final DecisionStore store;
    private final OptionStore options;
    private final FigureStore figures;
    private final PanelPicture picture;
    private final DecisionReader reader;
    private final ExpectationCheck check;
    private final DecisionLog log;
    private final DecisionNews news;
    private final CurrentUser user;
    private final Clock clock;

    SigningService(
            DecisionStore store,
            OptionStore options,
            FigureStore figures,
            PanelPicture picture,
            DecisionReader reader,
            ExpectationCheck check,
            DecisionLog log,
            DecisionNews news,
            CurrentUser user,
            Clock clock) {
        this.store = store;
        this.options = options;
        this.figures = figures;
        this.picture = picture;
        this.reader = reader;
        this.check = check;
        this.log = log;
        this.news = news;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Signs a decision for one side; whoever holds both roles, still for one.
     *
     * @param version that was read: nobody signs what they have not seen
     * @throws DomainException REFUSED without the role, or for the second time; CONFLICT where it is not open any more or was
     *     changed since; INVALID where it could never be judged
     */
    @SignedIn
    public void sign(DecisionId id, long version, SigningSide side) {
        SignedInPerson person = user.require();
        StoredDecision decision = reader.locked(id);
        if (!user.has(side.role())) {
            throw DomainException.refused("decisions.error.role." + side.name());
        }
        if (decision.state() != DecisionState.OPEN) {
            throw DomainException.conflict("decisions.error.not-open." + decision.state(), id);
        }
        if (decision.version() != version) {
            throw DomainException.conflict("decisions.error.sign-changed", id);
        }
        DecisionDetails details = reader.details(decision);
        Map<SigningSide, Signature> signed = details.signatures();
        if (signed.containsKey(side)) {
            throw DomainException.conflict(
                    "decisions.error.signed." + side.name(), signed.get(side).name());
        }
        Signature other = signed.get(side.other());
        if (other != null && other.person().equals(person.id())) {
            throw DomainException.refused("decisions.error.same-person." + side.name());
        }
        check.signable(details);
        Instant now = clock.instant();
        store.sign(id, new Signature(side, person.id(), person.name(), now));
        log.record(log.entry(decision, "signed").changing("side", null, side.name()));
        if (other == null) {
            news.signed(decision, side);
        } else {
            decide(decision, details, now);
            news.decided(decision);
        }
    }

    private void decide(StoredDecision decision, DecisionDetails details, Instant now) {
        for (DecisionOption option : details.options()) {
            for (ItemCost item : option.does()) {
                options.freeze(decision.id(), item);
            }
            for (ItemCost item : option.delays()) {
                options.freeze(decision.id(), item);
            }
        }
        figures.keep(decision.id(), picture.take(decision.product(), reader.today()));
        store.decide(decision.id(), now, reader.today());
        DecisionOption choice = details.choice();
        log.record(log.entry(decision, "decided")
                .changing("chosen", null, choice == null ? null : choice.letter() + " " + choice.name()));
        DecisionId former = decision.supersedes();
        if (former != null) {
            StoredDecision replaced = reader.locked(former);
            if (replaced.state() == DecisionState.DECIDED) {
                store.end(former, DecisionState.SUPERSEDED, "");
                log.record(log.entry(replaced, "superseded").changing("by", null, decision.label()));
                news.superseded(replaced, decision);
            }
        }
    }
}
