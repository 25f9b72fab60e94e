package app.ballast.demo.sample;

import app.ballast.metrics.Metric;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * An online shop of two years, invented: three products, eight services, 40 people in six teams, 400 items, and both kinds of
 * metrics. Three stories run through it: an outage of Checkout that cost users, a feature of Search that nobody used, and a debt
 * of the Mobile App whose interest grew.
 *
 * @param name of the shop
 * @param outages by time
 * @param statusChecks the same as a monitor wrote it down, one file for each product
 * @param items by product, then by the time at which they came
 * @param use who uses features, what customers said, and what products brought in
 */
public record SampleWorkspace(
        String name,
        List<SamplePerson> people,
        List<SampleProduct> products,
        List<SampleService> services,
        List<SampleRelease> releases,
        List<SampleCapacity> capacities,
        List<SampleDeployment> deployments,
        List<SampleOutage> outages,
        List<SampleChecks> statusChecks,
        List<SampleSlo> slos,
        List<SampleSeries> series,
        List<SampleRetention> retention,
        List<SampleTarget> targets,
        List<SampleItem> items,
        SampleUse use) {

    private static final int QUARTER = 91;
    private static final int WEEK = 7;
    private static final int BASELINE_AGO = 56;

    /** The workspace as it stands at a moment. The same within a day, but for the last row of each service's status checks. */
    public static SampleWorkspace at(Instant now) {
        SampleDays days = new SampleDays(now);
        List<SamplePerson> people = SamplePerson.all();
        List<SampleProduct> products = SampleProduct.all();
        List<SampleService> services = SampleService.all();
        List<SampleOutage> outages = new OutageStory(days).outages();
        UserCurve checkout = new UserCurve(UserStory.checkout(days), days, 3.4);
        UserCurve search = new UserCurve(UserStory.search(days), days, 5.2);
        UserCurve app = new UserCurve(UserStory.app(days, outages), days, 8.1);
        SeriesStory counted = new SeriesStory(days);
        List<SampleSeries> series = new ArrayList<>();
        series.addAll(counted.activeUsers(products.get(0), checkout));
        series.addAll(counted.activeUsers(products.get(1), search));
        series.addAll(counted.activeUsers(products.get(2), app));
        series.add(counted.visualSearch(search));
        series.add(counted.sessionStore());
        ItemStory story = new ItemStory(days, people);
        List<SampleItem> items = products.stream()
                .flatMap(product -> story.items(product).stream())
                .toList();
        return new SampleWorkspace(
                "Tidewater Goods",
                people,
                products,
                services,
                products.stream()
                        .flatMap(product -> SampleRelease.of(product, days).stream())
                        .toList(),
                SampleCapacity.of(teams(people), days),
                services.stream()
                        .flatMap(service -> SampleDeployment.of(service, days).stream())
                        .toList(),
                outages,
                new StatusChecksCsv(days, outages).files(),
                SampleSlo.all(),
                List.copyOf(series),
                List.of(
                        SampleRetention.of(SampleProduct.CHECKOUT, days, 9_400, 0.31, 0.26),
                        SampleRetention.of(SampleProduct.SEARCH, days, 14_200, 0.37, 0.38),
                        SampleRetention.of(SampleProduct.APP, days, 3_100, 0.44, 0.36)),
                targets(days, checkout, search, app),
                items,
                SampleUse.of(days, items, checkout, search, app));
    }

    /** The people who have a password. */
    public static List<SamplePerson> signIns() {
        return SamplePerson.all().stream().filter(SamplePerson::signsIn).toList();
    }

    /** The names of the teams, in the order of their people. */
    public List<String> teams() {
        return teams(people);
    }

    private static List<String> teams(List<SamplePerson> people) {
        return people.stream().map(SamplePerson::team).distinct().toList();
    }

    private static List<SampleTarget> targets(SampleDays days, UserCurve checkout, UserCurve search, UserCurve app) {
        LocalDate due = days.today().plusDays(QUARTER);
        return List.of(
                SampleTarget.always(SampleProduct.CHECKOUT, Metric.AVAILABILITY, 0.999),
                SampleTarget.always(SampleProduct.SEARCH, Metric.AVAILABILITY, 0.999),
                SampleTarget.always(SampleProduct.APP, Metric.AVAILABILITY, 0.9975),
                weekly(SampleProduct.CHECKOUT, checkout, 1.15, days, due),
                weekly(SampleProduct.SEARCH, search, 1.05, days, due),
                weekly(SampleProduct.APP, app, 1.2, days, due),
                new SampleTarget(SampleProduct.CHECKOUT, Metric.RETENTION_WEEK_1, 0.3, 0.27, due),
                new SampleTarget(SampleProduct.SEARCH, Metric.RETENTION_WEEK_1, 0.38, 0.37, due),
                new SampleTarget(SampleProduct.APP, Metric.RETENTION_WEEK_1, 0.45, 0.38, due));
    }

    private static SampleTarget weekly(String product, UserCurve users, double growth, SampleDays days, LocalDate due) {
        double baseline = users.active(days.ago(BASELINE_AGO), WEEK);
        double goal = Math.round(baseline * growth / 1_000) * 1_000.0;
        return new SampleTarget(product, Metric.ACTIVE_USERS_7D, goal, baseline, due);
    }
}
