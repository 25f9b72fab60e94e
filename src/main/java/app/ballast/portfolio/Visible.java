package app.ballast.portfolio;

import app.ballast.common.RequestMemo;
import app.ballast.people.CurrentUser;
import app.ballast.people.PeopleDirectory;
import app.ballast.people.PersonId;
import app.ballast.people.SignedInPerson;
import app.ballast.people.TeamId;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which products and services exist for whoever asks. Everything that shows either goes through here. */
@Component
class Visible {

    private final ProductRepository products;
    private final RunningServiceRepository services;
    private final PeopleDirectory people;
    private final CurrentUser user;
    private final RequestMemo memo;
    private final JdbcClient database;

    Visible(
            ProductRepository products,
            RunningServiceRepository services,
            PeopleDirectory people,
            CurrentUser user,
            RequestMemo memo,
            JdbcClient database) {
        this.products = products;
        this.services = services;
        this.people = people;
        this.user = user;
        this.memo = memo;
        this.database = database;
    }

    /** The products that exist for the asker, archived ones included, by name. */
    List<Product> products() {
        List<Product> all = all();
        if (user.isSystem() || all.stream().allMatch(product -> product.visibility() == Visibility.OPEN)) {
            return all;
        }
        Optional<SignedInPerson> person = user.person();
        Set<TeamId> teams = person.map(asker -> people.teamsOf(asker.id())).orElse(Set.of());
        return all.stream()
                .filter(product ->
                        product.visibility() == Visibility.OPEN || !Collections.disjoint(product.teams(), teams))
                .toList();
    }

    /** The products that do not exist for the asker. */
    List<Product> hiddenProducts() {
        Set<ProductId> seen = products().stream().map(Product::id).collect(Collectors.toSet());
        return all().stream().filter(product -> !seen.contains(product.id())).toList();
    }

    /** Whether one product exists for the asker, archived or not; what exists for everybody is seen without the others. */
    boolean sees(ProductId id) {
        Optional<Visibility> visibility = database.sql("select visibility from product where id = ?")
                .param(id.value())
                .query((row, number) -> Visibility.valueOf(row.getString(1)))
                .optional();
        if (visibility.isEmpty()) {
            return false;
        }
        return visibility.get() == Visibility.OPEN
                || user.isSystem()
                || products().stream().anyMatch(product -> product.id().equals(id));
    }

    /** Those of some people for whom each of some products exists. A product that is not there exists for nobody. */
    Map<ProductId, Set<PersonId>> readers(Collection<ProductId> asked, Collection<PersonId> readers) {
        List<Product> found =
                all().stream().filter(product -> asked.contains(product.id())).toList();
        Set<PersonId> everybody = Set.copyOf(readers);
        Map<PersonId, Set<TeamId>> teams = found.stream().allMatch(product -> product.visibility() == Visibility.OPEN)
                ? Map.of()
                : people.teamsOf(everybody);
        return found.stream()
                .collect(Collectors.toMap(
                        Product::id,
                        product -> product.visibility() == Visibility.OPEN
                                ? everybody
                                : everybody.stream()
                                        .filter(person -> !Collections.disjoint(
                                                product.teams(), teams.getOrDefault(person, Set.of())))
                                        .collect(Collectors.toSet())));
    }

    private List<Product> all() {
        return memo.once("products", products::allWithTeams);
    }

    /** Numbers of the products that exist for everybody. */
    Set<ProductId> openProducts() {
        return all().stream()
                .filter(product -> product.visibility() == Visibility.OPEN)
                .map(Product::id)
                .collect(Collectors.toSet());
    }

    /**
     * The services that exist for the asker: those of a product that does, and those that no product depends on yet. The
     * products named with each are cut to the visible ones.
     */
    List<ServiceRow> services() {
        Set<ProductId> seen = Set.copyOf(products().stream().map(Product::id).toList());
        return services.allWithProducts().stream()
                .map(RunningService::row)
                .filter(row -> row.products().isEmpty()
                        || !Collections.disjoint(row.products().keySet(), seen))
                .map(row -> cut(row, seen))
                .toList();
    }

    /** The services that do not exist for the asker. */
    List<ServiceId> hiddenServices() {
        Set<ServiceId> seen = services().stream().map(ServiceRow::id).collect(Collectors.toSet());
        return services.allWithProducts().stream()
                .map(RunningService::id)
                .filter(id -> !seen.contains(id))
                .toList();
    }

    private static ServiceRow cut(ServiceRow row, Set<ProductId> seen) {
        var visible = new java.util.HashMap<>(row.products());
        visible.keySet().retainAll(seen);
        return new ServiceRow(row.id(), row.version(), row.key(), row.name(), row.archived(), visible);
    }
}
