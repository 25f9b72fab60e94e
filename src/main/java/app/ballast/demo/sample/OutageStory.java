package app.ballast.demo.sample;

import app.ballast.demo.sample.SampleDays.Event;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * When services were down: quiet background for all, three outages that cost Checkout users, and a Mobile Gateway that falls
 * over more often and for longer as the debt below it grows.
 */
final class OutageStory {

    private static final int EARLIEST_HOUR = 4;
    private static final int LATEST_HOUR = 21;
    private static final int SHORTEST = 2;
    private static final int YEAR = 365;
    private static final Duration APART = Duration.ofDays(3);

    /** Days between two outages of the Mobile Gateway, and their minutes: a year ago and now. */
    private static final double PAUSE_THEN = 27;

    private static final double PAUSE_NOW = 7;
    private static final double MINUTES_THEN = 5;
    private static final double MINUTES_NOW = 21;
    /** From this length on somebody writes the cause down. */
    private static final int WORTH_A_NOTE = 10;

    private final SampleDays days;

    OutageStory(SampleDays days) {
        this.days = days;
    }

    /** All of them by time; those of one service never touch. */
    List<SampleOutage> outages() {
        List<SampleOutage> told = checkout();
        told.addAll(mobileGateway());
        List<SampleOutage> all = new ArrayList<>(told);
        for (SampleService service : SampleService.all()) {
            background(service).stream()
                    .filter(outage -> told.stream().noneMatch(other -> disturbs(outage, other)))
                    .forEach(all::add);
        }
        all.sort(Comparator.comparing(SampleOutage::from).thenComparing(SampleOutage::service));
        return List.copyOf(all);
    }

    private static boolean disturbs(SampleOutage outage, SampleOutage told) {
        return outage.service().equals(told.service()) && outage.within(APART, told);
    }

    private List<SampleOutage> background(SampleService service) {
        Dice dice = Dice.of("outages " + service.key());
        List<SampleOutage> outages = new ArrayList<>();
        int ago = SampleDays.MEMORY - dice.between(1, service.quietDays());
        while (ago > 1) {
            boolean ownStory = service.name().equals(SampleService.MOBILE_GATEWAY) && ago <= YEAR;
            if (!ownStory) {
                outages.add(SampleOutage.quiet(
                        service.name(), moment(dice, days.ago(ago)), dice.between(SHORTEST, service.longest())));
            }
            ago -= dice.between(service.quietDays() / 2, service.quietDays() * 3 / 2);
        }
        return outages;
    }

    private List<SampleOutage> checkout() {
        LocalDate first = days.dayOf(Event.FIRST);
        LocalDate second = days.dayOf(Event.SECOND);
        LocalDate worst = days.dayOf(Event.WORST);
        List<SampleOutage> outages = new ArrayList<>();
        outages.add(SampleOutage.quiet(SampleService.PAYMENT_GATEWAY, SampleDays.at(first, 17, 31), 38)
                .called("Card network slow, payments time out", 2));
        outages.add(SampleOutage.quiet(SampleService.CHECKOUT_API, SampleDays.at(second, 11, 7), 45)
                .called("Checkout waits for payments and refuses everybody", 2));
        outages.add(SampleOutage.quiet(SampleService.PAYMENT_GATEWAY, SampleDays.at(worst, 20, 52), 96)
                .called("Retry storm takes the payment gateway down", 1));
        outages.add(SampleOutage.quiet(SampleService.CHECKOUT_API, SampleDays.at(worst, 20, 58), 103)
                .called("Checkout down behind the payment gateway", 1));
        return outages;
    }

    private List<SampleOutage> mobileGateway() {
        Dice dice = Dice.of("session store");
        List<SampleOutage> outages = new ArrayList<>();
        double ago = YEAR - dice.between(4, 12);
        while (ago >= 2) {
            double grown = 1 - ago / YEAR;
            int minutes = (int) Math.round((MINUTES_THEN + (MINUTES_NOW - MINUTES_THEN) * grown) * dice.wobble(0.35));
            SampleOutage outage =
                    SampleOutage.quiet(SampleService.MOBILE_GATEWAY, moment(dice, days.ago((int) ago)), minutes);
            outages.add(minutes < WORTH_A_NOTE ? outage : outage.called("Session store stalls, gateway hangs", 3));
            ago -= (PAUSE_THEN + (PAUSE_NOW - PAUSE_THEN) * grown) * dice.wobble(0.25);
        }
        return outages;
    }

    private static Instant moment(Dice dice, LocalDate day) {
        return SampleDays.at(day, dice.between(EARLIEST_HOUR, LATEST_HOUR), dice.between(0, 59));
    }
}
