package app.ballast.demo.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/**
 * A release of a product.
 *
 * @param product key of the product
 * @param name unique within the product
 */
public record SampleRelease(String product, String name, LocalDate releasedOn) {

    private static final int LATEST = 5;
    private static final int SHORTEST_PAUSE = 21;
    private static final int LONGEST_PAUSE = 28;
    private static final int TOO_CLOSE = 16;
    private static final int MINORS = 12;

    /** One every three to four weeks, on a Wednesday, by day; that of visual search among those of Search. */
    static List<SampleRelease> of(SampleProduct product, SampleDays days) {
        Dice dice = Dice.of("releases " + product.key());
        LocalDate visual = days.dayOf(SampleDays.Event.VISUAL);
        boolean withVisual = product.key().equals(SampleProduct.SEARCH);
        List<LocalDate> dates = new ArrayList<>();
        for (int ago = LATEST + dice.between(0, 6);
                ago < SampleDays.MEMORY;
                ago += dice.between(SHORTEST_PAUSE, LONGEST_PAUSE)) {
            LocalDate date = days.ago(ago).with(TemporalAdjusters.previousOrSame(DayOfWeek.WEDNESDAY));
            if (!withVisual || Math.abs(date.toEpochDay() - visual.toEpochDay()) > TOO_CLOSE) {
                dates.add(date);
            }
        }
        if (withVisual) {
            dates.add(visual);
        }
        dates.sort(null);
        List<SampleRelease> releases = new ArrayList<>();
        for (LocalDate date : dates) {
            int number = releases.size();
            String version = product.name() + " " + (3 + number / MINORS) + "." + number % MINORS;
            boolean isVisual = withVisual && date.equals(visual);
            releases.add(
                    new SampleRelease(product.key(), isVisual ? version + ": search from a photo" : version, date));
        }
        return List.copyOf(releases);
    }
}
