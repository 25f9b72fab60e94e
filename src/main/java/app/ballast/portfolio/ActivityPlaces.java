package app.ballast.portfolio;

import app.ballast.audit.ActivityRow;
import java.util.Map;
import java.util.Optional;

/**
 * What a room may ask of a line of the activity stream to say where its subject is read.
 *
 * @param products keys by number of the products that exist for the reader
 * @param services keys by number of the services that do
 */
public record ActivityPlaces(Map<Long, String> products, Map<Long, String> services) {

    public ActivityPlaces {
        products = Map.copyOf(products);
        services = Map.copyOf(services);
    }

    /** The key of the product that a line hangs on. */
    public Optional<String> product(ActivityRow row) {
        return Optional.ofNullable(row.productId()).map(products::get);
    }

    /** The key of the service that a line is about. */
    public Optional<String> service(ActivityRow row) {
        return Optional.ofNullable(services.get(row.subjectId()));
    }
}
