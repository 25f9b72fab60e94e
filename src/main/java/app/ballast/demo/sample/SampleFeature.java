package app.ballast.demo.sample;

import app.ballast.backlog.ItemKey;
import app.ballast.engagement.FeatureDraft;
import app.ballast.engagement.measures.Adoption;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A feature whose use is counted.
 *
 * @param product key of the product
 * @param key the last part of its key
 * @param item title of the work item that built it
 * @param services keys of the services that it needs
 * @param target percent of those who could
 * @param adoption by day; none where a series of the samples holds it
 */
public record SampleFeature(
        String product,
        String key,
        String name,
        String coreAction,
        String item,
        Set<String> services,
        int target,
        LocalDate due,
        LocalDate shipped,
        List<Adoption> adoption) {

    private static final int COUNTED = 400;
    private static final int UNTIL_DUE = 61;

    /** From which share the use of a feature goes to which, and in how many days it comes half of the way. */
    private record Course(double from, double to, int halfWay) {

        double after(int days) {
            return to + (from - to) * Math.pow(0.5, (double) days / halfWay);
        }
    }

    /** All of them, as their items were finished. */
    static List<SampleFeature> all(
            SampleDays days, List<SampleItem> items, UserCurve checkout, UserCurve search, UserCurve app) {
        Shipper shipper = new Shipper(days, items);
        return List.of(
                visualSearch(days),
                shipper.feature(
                        SampleProduct.SEARCH,
                        "suggestions",
                        "Suggestions while typing",
                        "took a suggestion",
                        "Suggestions while typing",
                        Set.of("search-api"),
                        60,
                        search,
                        new Course(0.42, 0.66, 60)),
                shipper.feature(
                        SampleProduct.CHECKOUT,
                        "reorder",
                        "Reorder with one press",
                        "ordered the same again with one press",
                        "Reorder with one press",
                        Set.of("order-store", "checkout-api"),
                        30,
                        checkout,
                        new Course(0.08, 0.33, 140)),
                shipper.feature(
                        SampleProduct.CHECKOUT,
                        "pay-in-three",
                        "Pay in three parts",
                        "chose to pay in three parts",
                        "Pay in three parts",
                        Set.of("payment-gateway"),
                        8,
                        checkout,
                        new Course(0.01, 0.09, 120)),
                shipper.feature(
                        SampleProduct.CHECKOUT,
                        "gift-wrapping",
                        "Gift wrapping",
                        "ordered something wrapped",
                        "Gift wrapping with a card message",
                        Set.of("order-store"),
                        5,
                        checkout,
                        new Course(0.014, 0.034, 250)),
                shipper.feature(
                        SampleProduct.APP,
                        "pay-in-app",
                        "Pay in the app",
                        "paid without leaving the app",
                        "Pay in the app without leaving it",
                        Set.of("mobile-gateway", "checkout-api"),
                        50,
                        app,
                        new Course(0.2, 0.58, 90)),
                shipper.feature(
                        SampleProduct.APP,
                        "store-map",
                        "Store map",
                        "looked for an article's shelf",
                        "Store map with the article's shelf",
                        Set.of("mobile-gateway"),
                        15,
                        app,
                        new Course(0.14, 0.072, 80)));
    }

    /** One in ten was to use it within two months; the series of its adoption is one of the samples' own. */
    private static SampleFeature visualSearch(SampleDays days) {
        LocalDate shipped = days.dayOf(SampleDays.Event.VISUAL);
        return new SampleFeature(
                SampleProduct.SEARCH,
                "visual-search",
                "Visual search",
                "opened an article that a photo found",
                "Visual search from a photo",
                Set.of("search-api"),
                10,
                shipped.plusDays(UNTIL_DUE),
                shipped,
                List.of());
    }

    /** What a product manager says of it. */
    public FeatureDraft draft(@Nullable ItemKey built) {
        return new FeatureDraft(name, coreAction, built, services, BigDecimal.valueOf(target), due, shipped);
    }

    private record Shipper(SampleDays days, List<SampleItem> items) {

        SampleFeature feature(
                String product,
                String key,
                String name,
                String action,
                String item,
                Set<String> services,
                int target,
                UserCurve users,
                Course course) {
            LocalDate shipped = items.stream()
                    .filter(one -> one.product().equals(product) && one.title().equals(item))
                    .findFirst()
                    .map(one -> one.dates().done())
                    .map(Shipper::day)
                    .orElse(days.ago(COUNTED));
            return new SampleFeature(
                    product,
                    key,
                    name,
                    action,
                    item,
                    services,
                    target,
                    shipped.plusDays(UNTIL_DUE),
                    shipped,
                    counts(key, shipped, users, course));
        }

        private static LocalDate day(Instant at) {
            return LocalDate.ofInstant(at, ZoneOffset.UTC);
        }

        private List<Adoption> counts(String key, LocalDate shipped, UserCurve users, Course course) {
            Dice dice = Dice.of("adoption " + key);
            LocalDate begun = shipped.plusDays(Adoption.WINDOW);
            LocalDate first = begun.isBefore(days.ago(COUNTED)) ? days.ago(COUNTED) : begun;
            List<Adoption> counts = new ArrayList<>();
            for (LocalDate day = first; !day.isAfter(days.last()); day = day.plusDays(1)) {
                int age = (int) (day.toEpochDay() - begun.toEpochDay());
                int active = users.active(day, Adoption.WINDOW);
                counts.add(new Adoption(day, Math.round(active * course.after(age) * dice.wobble(0.02)), active));
            }
            return counts;
        }
    }
}
