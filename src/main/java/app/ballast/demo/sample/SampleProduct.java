package app.ballast.demo.sample;

import java.util.List;

/**
 * A product of the sample workspace; everybody sees it.
 *
 * @param key prefix of its items' keys
 * @param teams names of the teams that build it
 */
public record SampleProduct(String key, String name, List<String> teams) {

    static final String CHECKOUT = "CHK";
    static final String SEARCH = "SRC";
    static final String APP = "APP";

    static List<SampleProduct> all() {
        return List.of(
                new SampleProduct(CHECKOUT, "Checkout", List.of("Payments", "Storefront", "Platform")),
                new SampleProduct(SEARCH, "Search & Discovery", List.of("Search", "Insights")),
                new SampleProduct(APP, "Mobile App", List.of("Mobile", "Platform")));
    }
}
