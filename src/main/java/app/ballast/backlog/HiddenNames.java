package app.ballast.backlog;

import app.ballast.backlog.filter.FilterParser;
import app.ballast.backlog.filter.FilterTerm;
import app.ballast.backlog.filter.FilterWord;
import app.ballast.portfolio.PortfolioService;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whether the text of a filter names products, services or items that do not exist for a reader. */
@Component
class HiddenNames {

    private static final String NONE = "none";

    private final PortfolioService portfolio;

    HiddenNames(PortfolioService portfolio) {
        this.portfolio = portfolio;
    }

    /** What the reader who asks may see, looked up once for any number of filters. */
    Reader reader() {
        Set<String> products = new HashSet<>();
        Set<String> keys = new HashSet<>();
        portfolio.products().forEach(product -> {
            products.add(lower(product.key()));
            products.add(lower(product.name()));
            keys.add(product.key());
        });
        Set<String> services = new HashSet<>(Set.of(NONE));
        portfolio.services().forEach(service -> {
            services.add(lower(service.key()));
            services.add(lower(service.name()));
        });
        return new Reader(products, services, keys);
    }

    /** Whether a filter names no product, service or item at all, so that everybody may read it. */
    boolean isOpenToAll(String text) {
        return new Reader(Set.of(), Set.of(), Set.of()).all(text);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** The names that one reader may see. */
    record Reader(Set<String> products, Set<String> services, Set<String> keys) {

        /** Whether they see all that a filter names. */
        boolean all(String text) {
            List<FilterTerm> terms = FilterParser.parse(text).filter().terms();
            return terms.stream().allMatch(term -> term.values().stream().allMatch(value -> sees(term.word(), value)));
        }

        private boolean sees(FilterWord word, String value) {
            return switch (word.type()) {
                case PRODUCT -> products.contains(lower(value));
                case SERVICE -> services.contains(lower(value));
                default ->
                    ItemKey.find(value).map(key -> keys.contains(key.product())).orElse(true);
            };
        }
    }
}
