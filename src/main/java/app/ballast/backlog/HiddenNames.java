package app.ballast.backlog;

import app.ballast.backlog.filter.FilterParser;
import app.ballast.backlog.filter.FilterTerm;
import app.ballast.backlog.filter.FilterWord;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ProductRef;
import app.ballast.portfolio.ProductServiceRef;
import app.ballast.portfolio.ReleaseService;
import app.ballast.portfolio.ServiceId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whether the text of a filter names products, services, releases, labels or items that do not exist for a reader. */
@Component
class HiddenNames {

    private static final String NONE = "none";

    private final PortfolioService portfolio;
    private final ReleaseService releases;
    private final LabelNames labels;

    HiddenNames(PortfolioService portfolio, ReleaseService releases, LabelNames labels) {
        this.portfolio = portfolio;
        this.releases = releases;
        this.labels = labels;
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
        return new Reader(
                products,
                services,
                keys,
                once(release -> !releases.called(release).isEmpty()),
                once(label -> !labels.isHidden(label)));
    }

    /** What somebody may see who sees some products; to be asked by the system, which sees all. */
    Reader reader(Set<ProductId> seen) {
        List<ProductRef> there = portfolio.products();
        Set<String> products = new HashSet<>();
        Set<String> keys = new HashSet<>();
        there.stream().filter(product -> seen.contains(product.id())).forEach(product -> {
            products.add(lower(product.key()));
            products.add(lower(product.name()));
            keys.add(product.key());
        });
        Set<ProductServiceRef> behind = new HashSet<>();
        Set<ServiceId> shown = new HashSet<>();
        portfolio.services(portfolio.visibleProducts()).forEach((product, services) -> {
            behind.addAll(services);
            if (seen.contains(product)) {
                services.forEach(service -> shown.add(service.service().id()));
            }
        });
        Set<ServiceId> hidden =
                behind.stream().map(service -> service.service().id()).collect(Collectors.toSet());
        hidden.removeAll(shown);
        Set<String> services = new HashSet<>(Set.of(NONE));
        portfolio.services().stream()
                .filter(service -> !hidden.contains(service.id()))
                .forEach(service -> {
                    services.add(lower(service.key()));
                    services.add(lower(service.name()));
                });
        List<Long> numbers = seen.stream().map(ProductId::value).toList();
        return new Reader(
                products,
                services,
                keys,
                once(release -> releases.called(release).stream().anyMatch(one -> seen.contains(one.product()))),
                once(label -> !labels.isHidden(label, numbers)));
    }

    /** Asks for each name once, and only where a filter holds it. */
    private static Predicate<String> once(Predicate<String> question) {
        Map<String, Boolean> answers = new HashMap<>();
        return name -> answers.computeIfAbsent(lower(name), question::test);
    }

    /** Whether a filter names no product, service, release, label or item at all, so that everybody may read it. */
    boolean isOpenToAll(String text) {
        return new Reader(Set.of(), Set.of(), Set.of(), release -> false, label -> false).all(text);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** The names that one reader may see. */
    record Reader(
            Set<String> products,
            Set<String> services,
            Set<String> keys,
            Predicate<String> releases,
            Predicate<String> labels) {

        /** Whether they see all that a filter names. */
        boolean all(String text) {
            List<FilterTerm> terms = FilterParser.parse(text).filter().terms();
            return terms.stream().allMatch(term -> term.values().stream().allMatch(value -> sees(term.word(), value)));
        }

        private boolean sees(FilterWord word, String value) {
            return switch (word.type()) {
                case PRODUCT -> products.contains(lower(value));
                case SERVICE -> services.contains(lower(value));
                case RELEASE -> value.equalsIgnoreCase(NONE) || releases.test(value);
                case LABEL -> value.equalsIgnoreCase(NONE) || labels.test(value);
                default ->
                    ItemKey.find(value).map(key -> keys.contains(key.product())).orElse(true);
            };
        }
    }
}
