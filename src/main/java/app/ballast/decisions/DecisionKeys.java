package app.ballast.decisions;

import app.ballast.discussion.keys.KeyAddresses;
import app.ballast.portfolio.PortfolioService;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Where the decisions are whose keys stand in texts, as far as the reader sees them. */
@Component
class DecisionKeys implements KeyAddresses {

    private final DecisionStore store;
    private final PortfolioService portfolio;

    DecisionKeys(DecisionStore store, PortfolioService portfolio) {
        this.store = store;
        this.portfolio = portfolio;
    }

    @Override
    public Map<String, String> addresses(Collection<String> keys) {
        List<DecisionId> asked =
                keys.stream().map(DecisionId::find).flatMap(Optional::stream).toList();
        return asked.isEmpty()
                ? Map.of()
                : store.present(asked, portfolio.visibleProducts()).stream()
                        .collect(Collectors.toMap(DecisionId::toString, DecisionsLinks::decision));
    }
}
