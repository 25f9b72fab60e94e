package app.ballast.backlog;

import app.ballast.discussion.keys.KeyAddresses;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Where the items are whose keys stand in texts, as far as the reader sees them. */
@Component
class ItemKeys implements KeyAddresses {

    private final WorkItemRepository items;
    private final PortfolioService portfolio;

    ItemKeys(WorkItemRepository items, PortfolioService portfolio) {
        this.items = items;
        this.portfolio = portfolio;
    }

    @Override
    public Map<String, String> addresses(Collection<String> keys) {
        List<ItemKey> asked = keys.stream()
                .map(ItemKey::find)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        List<Long> seen =
                portfolio.visibleProducts().stream().map(ProductId::value).toList();
        if (asked.isEmpty() || seen.isEmpty()) {
            return Map.of();
        }
        // Finds more than was asked for where numbers of one product stand beside keys of another.
        return items
                .present(
                        seen,
                        asked.stream().map(ItemKey::product).distinct().toList(),
                        asked.stream().map(ItemKey::number).distinct().toList())
                .stream()
                .map(KeyData::key)
                .filter(asked::contains)
                .collect(Collectors.toMap(ItemKey::toString, BacklogLinks::item));
    }
}
