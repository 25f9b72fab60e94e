package app.ballast.decisions;

import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.SignedIn;
import app.ballast.people.CurrentUser;
import app.ballast.people.PersonId;
import app.ballast.people.SignedInPerson;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ProductRef;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The decisions of the products that somebody sees. Always as many queries. */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class DecisionList {

    private final DecisionStore store;
    private final PortfolioService portfolio;
    private final CurrentUser user;

    DecisionList(DecisionStore store, PortfolioService portfolio, CurrentUser user) {
        this.store = store;
        this.portfolio = portfolio;
        this.user = user;
    }

    /** Those that a filter leaves in, the newest first. */
    @SignedIn
    public List<DecisionRow> find(DecisionFilter filter) {
        Map<ProductId, ProductRef> products =
                portfolio.products().stream().collect(Collectors.toMap(ProductRef::id, Function.identity()));
        List<StoredDecision> found = store.of(products.keySet());
        Map<DecisionId, Map<SigningSide, Signature>> signatures =
                store.signatures(found.stream().map(StoredDecision::id).toList());
        return found.stream()
                .map(one -> row(
                        one,
                        Objects.requireNonNull(products.get(one.product())),
                        signatures.getOrDefault(one.id(), Map.of())))
                .filter(filter::leaves)
                .toList();
    }

    /** How many wait for whoever asks: for their signature, or for what they learnt. */
    @SignedIn
    public int waiting() {
        return find(new DecisionFilter(null, null, null, true)).size();
    }

    private DecisionRow row(StoredDecision one, ProductRef product, Map<SigningSide, Signature> signed) {
        PersonId reader = user.person().map(SignedInPerson::id).orElse(null);
        return new DecisionRow(
                one.id(),
                product,
                one.question(),
                one.state(),
                one.proposedBy(),
                one.proposedAt(),
                one.decidedOn(),
                one.reviewOn(),
                one.verdict(),
                signed.keySet(),
                waits(one, signed, reader));
    }

    private boolean waits(StoredDecision one, Map<SigningSide, Signature> signed, @Nullable PersonId reader) {
        boolean own = signed.values().stream()
                .anyMatch(signature -> signature.person().equals(reader));
        if (one.state() == DecisionState.DECIDED) {
            return own && one.verdict() != null && !one.learnt();
        }
        return one.state() == DecisionState.OPEN
                && one.chosen() != null
                && one.reviewOn() != null
                && !own
                && Arrays.stream(SigningSide.values())
                        .anyMatch(side -> !signed.containsKey(side) && user.has(side.role()));
    }
}
