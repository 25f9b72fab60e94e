package app.ballast.demo.sample;

import java.util.List;

/**
 * What a service is to keep, by time.
 *
 * @param service its name
 * @param percent the objective
 * @param former what the objective was before, empty where it was always the same
 * @param month whether it is judged by the calendar month, else over 30 days
 * @param counts whether it counts for products
 */
public record SampleSlo(String service, String name, String percent, String former, boolean month, boolean counts) {

    static List<SampleSlo> all() {
        return List.of(
                counting(SampleService.CHECKOUT_API, "99.9"),
                new SampleSlo(SampleService.PAYMENT_GATEWAY, "Availability", "99.8", "99.9", false, true),
                counting("Order Store", "99.9"),
                counting("Search API", "99.5"),
                counting(SampleService.MOBILE_GATEWAY, "99.75"),
                counting("Identity", "99.9"),
                new SampleSlo("Recommendation Engine", "Availability", "99", "", true, false),
                new SampleSlo("Identity", "Goal for next year", "99.99", "", false, false));
    }

    private static SampleSlo counting(String service, String percent) {
        return new SampleSlo(service, "Availability", percent, "", false, true);
    }
}
