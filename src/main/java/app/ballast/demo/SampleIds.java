package app.ballast.demo;

import app.ballast.backlog.ItemKey;
import app.ballast.demo.sample.SamplePerson;
import app.ballast.people.PersonId;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ServiceId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Which number the database gave to whom, while the samples are written. */
final class SampleIds {

    private final Map<String, PersonId> people = new HashMap<>();
    private final Map<String, ProductId> products = new HashMap<>();
    private final Map<String, ServiceId> services = new HashMap<>();

    private final Map<String, ItemKey> items = new HashMap<>();

    void add(SamplePerson person, PersonId id) {
        people.put(person.email(), id);
    }

    void addProduct(String key, ProductId id) {
        products.put(key, id);
    }

    void addService(String name, ServiceId id) {
        services.put(name, id);
    }

    void addItem(String product, String title, ItemKey key) {
        items.put(product + " " + title, key);
    }

    ItemKey item(String product, String title) {
        return Objects.requireNonNull(items.get(product + " " + title));
    }

    PersonId of(SamplePerson person) {
        return Objects.requireNonNull(people.get(person.email()));
    }

    ProductId product(String key) {
        return Objects.requireNonNull(products.get(key));
    }

    ServiceId service(String name) {
        return Objects.requireNonNull(services.get(name));
    }
}
