package app.ballast.integration;

import app.ballast.common.DomainException;
import app.ballast.people.PeopleDirectory;
import app.ballast.people.PersonId;
import app.ballast.people.PersonRef;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ProductRef;
import app.ballast.portfolio.ReleaseId;
import app.ballast.portfolio.ReleaseRef;
import app.ballast.portfolio.ReleaseService;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** People and releases that requests call by their names. */
@Component
class Names {

    private static final int MOST_NAMESAKES = 100;

    private final PortfolioService portfolio;
    private final ReleaseService releases;
    private final PeopleDirectory people;

    Names(PortfolioService portfolio, ReleaseService releases, PeopleDirectory people) {
        this.portfolio = portfolio;
        this.releases = releases;
        this.people = people;
    }

    /** @throws DomainException NOT_FOUND where nobody is called so, INVALID where several are */
    PersonId person(String name) {
        List<PersonRef> found = people.find(name, MOST_NAMESAKES).stream()
                .filter(person -> person.name().equals(name))
                .toList();
        if (found.isEmpty()) {
            throw DomainException.notFound("person " + name);
        }
        if (found.size() > 1) {
            throw DomainException.invalid("assignee", "error.api.namesakes", name);
        }
        return found.getFirst().id();
    }

    /** An open release of a product. */
    ReleaseId release(ProductId product, String name) {
        return named(Stream.of(product), name).stream()
                .findFirst()
                .map(ReleaseRef::id)
                .orElseThrow(() -> DomainException.notFound("release " + name));
    }

    /**
     * An open release of whichever product has one of that name.
     *
     * @param product key of its product; null where only one has such a release
     */
    ReleaseId release(@Nullable String product, String name) {
        if (product != null) {
            return release(portfolio.product(product).id(), name);
        }
        List<ReleaseRef> found = named(portfolio.products().stream().map(ProductRef::id), name);
        if (found.isEmpty()) {
            throw DomainException.notFound("release " + name);
        }
        if (found.size() > 1) {
            String products = found.stream()
                    .map(release -> portfolio.product(release.product()).key())
                    .collect(Collectors.joining(", "));
            throw DomainException.invalid("product", "error.api.which-release", name, products);
        }
        return found.getFirst().id();
    }

    private List<ReleaseRef> named(Stream<ProductId> products, String name) {
        return products.flatMap(product -> releases.open(product).stream())
                .filter(release -> release.name().equals(name))
                .toList();
    }
}
