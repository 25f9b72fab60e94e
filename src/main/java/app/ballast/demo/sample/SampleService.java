package app.ballast.demo.sample;

import java.util.List;
import java.util.Locale;

/**
 * A running system of the sample workspace.
 *
 * @param uses the products that depend on it
 * @param quietDays mean time between two small outages, in days
 * @param longest minutes that a small outage takes at most
 * @param answersIn milliseconds that it takes to answer a check
 */
public record SampleService(String name, List<Use> uses, int quietDays, int longest, int answersIn) {

    /**
     * That a product depends on a service.
     *
     * @param product its key
     * @param critical whether the service's outage is one of the product
     */
    public record Use(String product, boolean critical) {}

    static final String CHECKOUT_API = "Checkout API";
    static final String PAYMENT_GATEWAY = "Payment Gateway";
    static final String MOBILE_GATEWAY = "Mobile Gateway";

    static List<SampleService> all() {
        return List.of(
                new SampleService(CHECKOUT_API, List.of(critical("CHK"), uses("APP")), 43, 14, 120),
                new SampleService(PAYMENT_GATEWAY, List.of(critical("CHK")), 36, 16, 310),
                new SampleService("Order Store", List.of(critical("CHK"), uses("APP")), 60, 12, 35),
                new SampleService("Search API", List.of(critical("SRC"), uses("APP")), 38, 15, 90),
                new SampleService("Recommendation Engine", List.of(uses("SRC")), 25, 40, 180),
                new SampleService(MOBILE_GATEWAY, List.of(critical("APP")), 33, 9, 140),
                new SampleService("Notification Hub", List.of(uses("CHK"), uses("APP")), 31, 35, 60),
                new SampleService("Identity", List.of(critical("CHK"), critical("APP"), uses("SRC")), 85, 7, 45));
    }

    /** As it stands in addresses and in the scripts. */
    public String key() {
        return name.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    /** What it costs and has cost, by time. */
    public List<SampleCost> costs() {
        return List.of(SampleCost.former(name), SampleCost.present(name));
    }

    /** The team that answers for it. */
    public String owner() {
        return switch (name) {
            case PAYMENT_GATEWAY -> "Payments";
            case CHECKOUT_API, "Order Store" -> "Storefront";
            case "Search API", "Recommendation Engine" -> "Search";
            case MOBILE_GATEWAY -> "Mobile";
            default -> "Platform";
        };
    }

    private static Use critical(String product) {
        return new Use(product, true);
    }

    private static Use uses(String product) {
        return new Use(product, false);
    }
}
