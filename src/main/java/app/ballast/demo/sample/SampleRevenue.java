package app.ballast.demo.sample;

import app.ballast.engagement.DayRevenue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a product brought in, day by day for 400 days; of two days nobody said.
 *
 * @param product key of the product
 */
public record SampleRevenue(String product, List<DayRevenue> days) {

    private static final int KEPT = 400;
    private static final int LOST = 33;

    /** @param each what one of a day's people brings in, in cents */
    static SampleRevenue of(String product, SampleDays days, UserCurve users, int each) {
        Dice dice = Dice.of("revenue " + product);
        List<DayRevenue> revenue = new ArrayList<>();
        for (int ago = KEPT; ago >= 1; ago--) {
            LocalDate day = days.ago(ago);
            long cents = Math.round(users.active(day, 1) * each * dice.wobble(0.06));
            if (ago != LOST && ago != LOST + 1) {
                revenue.add(new DayRevenue(day, BigDecimal.valueOf(cents, 2)));
            }
        }
        return new SampleRevenue(product, revenue);
    }
}
