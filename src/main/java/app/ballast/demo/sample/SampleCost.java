package app.ballast.demo.sample;

import java.math.BigDecimal;

/**
 * What a service of the sample workspace costs.
 *
 * @param daysAgo from when on
 * @param minute of outage
 * @param hour of the people who work on it
 * @param month of running it
 */
public record SampleCost(int daysAgo, BigDecimal minute, BigDecimal hour, BigDecimal month) {

    static final int HOURLY = 75;

    private static final int FORMER_HOURLY = 70;
    private static final int RAISED_AGO = 160;

    /** A year ago people and hosting cost less. */
    static SampleCost former(String service) {
        return new SampleCost(
                SampleDays.MEMORY,
                BigDecimal.valueOf(perMinute(service)),
                BigDecimal.valueOf(FORMER_HOURLY),
                BigDecimal.valueOf(Math.round(perMonth(service) * 0.8 / 10) * 10));
    }

    static SampleCost present(String service) {
        return new SampleCost(
                RAISED_AGO,
                BigDecimal.valueOf(perMinute(service)),
                BigDecimal.valueOf(HOURLY),
                BigDecimal.valueOf(perMonth(service)));
    }

    static int perMinute(String service) {
        return switch (service) {
            case SampleService.CHECKOUT_API -> 620;
            case SampleService.PAYMENT_GATEWAY -> 540;
            case SampleService.MOBILE_GATEWAY -> 310;
            default -> 180;
        };
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
