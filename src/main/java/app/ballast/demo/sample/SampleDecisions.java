package app.ballast.demo.sample;

import app.ballast.decisions.MetricRef;
import app.ballast.decisions.review.Direction;
import app.ballast.demo.sample.SampleDecision.Expected;
import app.ballast.demo.sample.SampleDecision.Option;
import java.util.List;

/** The decisions of the sample workspace. */
public final class SampleDecisions {

    private static final String AMARA = "Amara Okafor";
    private static final String PRIYA = "Priya Raman";
    private static final String HENRIK = "Henrik Solberg";
    private static final String ZEYNEP = "Zeynep Yılmaz";
    private static final String KWAME = "Kwame Boateng";
    private static final String MEI_LING = "Mei-Ling Chen";
    private static final String USERS = "Active users, 7 days";
    private static final String BUDGET = SampleService.CHECKOUT_API + ": Availability";

    private SampleDecisions() {}

    /** All of them, the oldest first. */
    public static List<SampleDecision> all() {
        return List.of(basket(), visualSearch(), mobile(), secondRoute(), suggestions(), address(), face(), friday());
    }

    private static SampleDecision basket() {
        return SampleDecision.signed(
                SampleProduct.CHECKOUT,
                205,
                42,
                AMARA,
                PRIYA,
                "Vouchers first, or a basket that survives?",
                "One in nine sessions ends before the order does. Marketing has promised vouchers for the summer.",
                "People who find their basket again come back for it. The vouchers were not missed for six weeks.",
                new Option(
                        "A basket that survives",
                        List.of("Keep the basket when the session ends"),
                        List.of("Vouchers by code and by link"),
                        2,
                        List.of(
                                Expected.up(MetricRef.Kind.SERIES, USERS, 1_500, 70),
                                Expected.up(MetricRef.Kind.SERIES, "Adoption of Reorder with one press", 0.02, 80))),
                new Option(
                        "Vouchers now",
                        List.of("Vouchers by code and by link"),
                        List.of("Keep the basket when the session ends"),
                        3,
                        List.of(Expected.up(MetricRef.Kind.SERIES, USERS, 2_000, 60))));
    }

    private static SampleDecision visualSearch() {
        return SampleDecision.signed(
                SampleProduct.SEARCH,
                172,
                84,
                ZEYNEP,
                KWAME,
                "Is visual search worth six weeks?",
                "Every fourth shop of our size has it. Nobody of our customers has asked for it in a survey.",
                "We built what others have, not what somebody asked for. Next time: a page that pretends, and a count.",
                new Option(
                        "Build visual search",
                        List.of("Visual search from a photo"),
                        List.of("Suggestions while typing"),
                        6,
                        List.of(Expected.up(MetricRef.Kind.SERIES, USERS, 8_000, 80))),
                new Option(
                        "Suggestions first",
                        List.of("Suggestions while typing"),
                        List.of("Visual search from a photo"),
                        3,
                        List.of(Expected.up(MetricRef.Kind.SERIES, USERS, 4_000, 60))));
    }

    private static SampleDecision mobile() {
        return SampleDecision.signed(
                SampleProduct.APP,
                128,
                56,
                MEI_LING,
                HENRIK,
                "Modern concurrency, or the session store?",
                "The gateway falls over more often. Half of the team blames callbacks, the other half the session store.",
                "Paying in the app grew by itself. The outages did not care for callbacks: it is the session store.",
                new Option(
                        "Structured concurrency",
                        List.of("Move from callbacks to structured concurrency"),
                        List.of("Retire the legacy session store"),
                        4,
                        List.of(
                                Expected.up(MetricRef.Kind.SERIES, "Adoption of Pay in the app", 0.04, 70),
                                Expected.up(MetricRef.Kind.SERIES, USERS, 2_500, 75),
                                Expected.up(MetricRef.Kind.SERVICE, SampleService.MOBILE_GATEWAY, 0.0005, 60))),
                new Option(
                        "Retire the session store",
                        List.of("Retire the legacy session store"),
                        List.of("Move from callbacks to structured concurrency"),
                        8,
                        List.of(Expected.up(MetricRef.Kind.SERVICE, SampleService.MOBILE_GATEWAY, 0.0003, 60))));
    }

    private static SampleDecision secondRoute() {
        return SampleDecision.signed(
                SampleProduct.CHECKOUT,
                121,
                42,
                AMARA,
                HENRIK,
                "A second route for cards, or postcodes first?",
                "The card network was slow twice this spring. Each time orders waited.",
                "It paid off in the first week. The budget would have recovered more slowly without it.",
                new Option(
                        "A second route",
                        List.of("Second route for card payments"),
                        List.of("Address lookup from a postcode"),
                        3,
                        List.of(Expected.up(MetricRef.Kind.SERIES, USERS, 1_200, 65))),
                new Option(
                        "Postcodes first",
                        List.of("Address lookup from a postcode"),
                        List.of("Second route for card payments"),
                        3,
                        List.of(Expected.up(MetricRef.Kind.SERIES, USERS, 900, 60))));
    }

    private static SampleDecision suggestions() {
        return SampleDecision.signed(
                SampleProduct.SEARCH,
                104,
                56,
                ZEYNEP,
                KWAME,
                "Suggestions while typing, or fewer dead ends?",
                "Two searches in five are typed twice. One in twelve finds nothing.",
                "Typing less brings people back. Dead ends come next.",
                new Option(
                        "Suggestions while typing",
                        List.of("Suggestions while typing"),
                        List.of("Dashboard of searches without a hit"),
                        3,
                        List.of(Expected.up(MetricRef.Kind.SERIES, USERS, 2_000, 75))),
                new Option(
                        "Fewer dead ends",
                        List.of("Dashboard of searches without a hit"),
                        List.of("Suggestions while typing"),
                        2,
                        List.of(Expected.up(MetricRef.Kind.SERIES, USERS, 1_000, 55))));
    }

    private static SampleDecision address() {
        return SampleDecision.signed(
                SampleProduct.CHECKOUT,
                70,
                63,
                AMARA,
                PRIYA,
                "Fewer fields to fill in, or retries that back off?",
                "Payments time out when the card network is slow. Customers complain about forms.",
                null,
                new Option(
                        "Fewer fields",
                        List.of("Suggest a pick-up point on the way", "Address lookup from a postcode"),
                        List.of("Retry storm takes the payment gateway down"),
                        5,
                        List.of(Expected.up(MetricRef.Kind.SERIES, USERS, 1_500, 85))),
                new Option(
                        "Retries that back off",
                        List.of("Retry storm takes the payment gateway down"),
                        List.of("Address lookup from a postcode"),
                        3,
                        List.of(Expected.up(MetricRef.Kind.BUDGET, BUDGET, 0.1, 70))));
    }

    private static SampleDecision face() {
        return SampleDecision.signed(
                SampleProduct.APP,
                20,
                42,
                MEI_LING,
                HENRIK,
                "Sign in by face, before the session store goes?",
                "Every third support call of the app is a forgotten password.",
                null,
                new Option(
                        "Sign in by face",
                        List.of("Sign in with face or finger"),
                        List.of("Retire the legacy session store"),
                        4,
                        List.of(
                                Expected.up(MetricRef.Kind.SERIES, "Adoption of Pay in the app", 0.02, 70),
                                Expected.up(MetricRef.Kind.SERIES, USERS, 600, 60))),
                new Option(
                        "The session store first",
                        List.of("Retire the legacy session store"),
                        List.of("Sign in with face or finger"),
                        8,
                        List.of(Expected.up(MetricRef.Kind.SERVICE, SampleService.MOBILE_GATEWAY, 0.0005, 70))));
    }

    /** The one of the Friday night: nobody has signed it yet. */
    private static SampleDecision friday() {
        return new SampleDecision(
                SampleProduct.CHECKOUT,
                2,
                true,
                42,
                AMARA,
                PRIYA,
                "Two weeks of stability before Quick Pay?",
                """
                Checkout went down on a Friday evening, the third time in ten weeks, and stayed down for almost two hours.
                The same two people would build **Quick Pay** and teach the payment gateway to back off.

                What we do not know: how many of those who stayed away come back for Quick Pay.""",
                null,
                List.of(
                        new Option(
                                "Stability first, two weeks",
                                List.of("Retry storm takes the payment gateway down"),
                                List.of("Quick Pay for returning guests"),
                                2,
                                List.of(
                                        Expected.up(MetricRef.Kind.BUDGET, BUDGET, 0.3, 80),
                                        new Expected(MetricRef.Kind.INCIDENTS, "Checkout", Direction.DOWN, 0.2, 70))),
                        new Option(
                                "Quick Pay now, stability after",
                                List.of("Quick Pay for returning guests"),
                                List.of("Retry storm takes the payment gateway down"),
                                5,
                                List.of(Expected.up(MetricRef.Kind.SERIES, USERS, 2_500, 60))),
                        new Option(
                                "Half and half",
                                List.of("Retry storm takes the payment gateway down", "Quick Pay for returning guests"),
                                List.of("Split the order table off the legacy schema"),
                                6,
                                List.of(
                                        Expected.up(MetricRef.Kind.BUDGET, BUDGET, 0.15, 60),
                                        Expected.up(MetricRef.Kind.SERIES, USERS, 1_000, 55)))));
    }
}
