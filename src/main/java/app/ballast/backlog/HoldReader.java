package app.ballast.backlog;

import app.ballast.backlog.holding.Hold;
import app.ballast.backlog.holding.Holding;
import app.ballast.common.RequestMemo;
import app.ballast.portfolio.ProductRef;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Asks what is held back, once for each answer to a person. */
@Component
class HoldReader {

    private final List<Holding> rules;
    private final RequestMemo memo;

    HoldReader(List<Holding> rules, RequestMemo memo) {
        this.rules = rules;
        this.memo = memo;
    }

    /** What keeps one item from being begun, and what was asked for it. */
    ItemHold of(WorkItem item, Status status, ProductRef product) {
        return new ItemHold(
                now().on(item.product(), item.id(), item.edit().kind(), status, item.moscow())
                        .orElse(null),
                rules.stream()
                        .flatMap(rule -> rule.exemptions(item.id()).stream())
                        .toList(),
                rules.stream().map(rule -> rule.address(product)).findFirst().orElse(null));
    }

    /** What is held back now, of all products: who asks for an item has to see it anyway. */
    Holds now() {
        return memo.once(
                "holds",
                () -> new Holds(rules.stream()
                        .flatMap(rule -> rule.holds().stream())
                        .collect(Collectors.toMap(Hold::product, Function.identity(), (first, second) -> first))));
    }
}
