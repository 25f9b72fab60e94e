package app.ballast.demo.sample;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a service of the sample workspace costs.
 *
 * @param daysAgo from when on
 * @param minute of outage
 * @param hour of the people who work on it
 * @param month of running it
 * @param remediation of putting right its tech debt
 * @param development of building it, so far; null where nobody knows, and the other likewise
 */
public record SampleCost(
        int daysAgo,
        BigDecimal minute,
        BigDecimal hour,
        BigDecimal month,
        @Nullable BigDecimal remediation,
        @Nullable BigDecimal development) {

    static final int HOURLY = 75;

    private static final int FORMER_HOURLY = 70;
    private static final int RAISED_AGO = 160;

    /** A year ago people and hosting cost less. */
    static SampleCost former(String service) {
        return new SampleCost(
                SampleDays.MEMORY,
                BigDecimal.valueOf(perMinute(service)),
                BigDecimal.valueOf(FORMER_HOURLY),
                BigDecimal.valueOf(Math.round(perMonth(service) * 0.8 / 10) * 10),
                debt(service, 0.6),
                built(service, 0.85));
    }

    static SampleCost present(String service) {
        return new SampleCost(
                RAISED_AGO,
                BigDecimal.valueOf(perMinute(service)),
                BigDecimal.valueOf(HOURLY),
                BigDecimal.valueOf(perMonth(service)),
                debt(service, 1),
                built(service, 1));
    }

    static int perMinute(String service) {
        return switch (service) {
            case SampleService.CHECKOUT_API -> 620;
            case SampleService.PAYMENT_GATEWAY -> 540;
            case SampleService.MOBILE_GATEWAY -> 310;
            default -> 180;
        };
    }

    private static @Nullable BigDecimal debt(String service, double share) {
        return rounded(
                switch (service) {
                    case SampleService.CHECKOUT_API -> 131_000;
                    case SampleService.PAYMENT_GATEWAY -> 96_000;
                    case SampleService.MOBILE_GATEWAY -> 17_500;
                    case "Search API" -> 22_000;
                    default -> 0;
                },
                share);
    }

    private static @Nullable BigDecimal built(String service, double share) {
        return rounded(
                switch (service) {
                    case SampleService.CHECKOUT_API -> 680_000;
                    case SampleService.PAYMENT_GATEWAY -> 412_000;
                    case SampleService.MOBILE_GATEWAY -> 390_000;
                    case "Search API" -> 520_000;
                    default -> 0;
                },
                share);
    }

    private static @Nullable BigDecimal rounded(int amount, double share) {
        return amount == 0 ? null : BigDecimal.valueOf(Math.round(amount * share / 500) * 500);
    }

    private static int perMonth(String service) {
        return switch (service) {
            case SampleService.CHECKOUT_API -> 3_900;
            case SampleService.PAYMENT_GATEWAY -> 2_400;
            case SampleService.MOBILE_GATEWAY -> 2_950;
            case "Search API" -> 6_200;
            case "Recommendation Engine" -> 7_800;
            default -> 1_450;
        };
    }
}
