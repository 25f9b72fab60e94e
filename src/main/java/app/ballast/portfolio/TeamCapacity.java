package app.ballast.portfolio;

import app.ballast.common.DomainException;
import app.ballast.common.Period;
import app.ballast.people.TeamId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a team can do.
 *
 * @param name of the team
 * @param usual person-weeks in a week of which nothing else is said, 0 to {@value #MOST}
 * @param weeks person-weeks in the weeks that differ, of those that were asked for
 * @param products what it works on, as far as the asker sees it
 */
public record TeamCapacity(
        TeamId team, String name, BigDecimal usual, Map<IsoWeek, BigDecimal> weeks, Set<ProductId> products) {

    /** More person-weeks a week than this are a slip of the keyboard. */
    public static final int MOST = 200;

    static final int DECIMALS = 2;

    public TeamCapacity {
        weeks = Map.copyOf(weeks);
        products = Set.copyOf(products);
    }

    /** Person-weeks in a week. */
    public BigDecimal in(IsoWeek week) {
        return weeks.getOrDefault(week, usual);
    }

    /** Whether something of its own is said of a week. */
    public boolean differsIn(IsoWeek week) {
        return weeks.containsKey(week);
    }

    /**
     * Person-weeks in a period. A week that lies in it in part counts by its Mondays to Fridays: capacity × days / 5.
     */
    public BigDecimal within(Period period) {
        BigDecimal days = BigDecimal.ZERO;
        IsoWeek last = IsoWeek.of(period.to());
        for (IsoWeek week = IsoWeek.of(period.from()); week.compareTo(last) <= 0; week = week.plus(1)) {
            days = days.add(in(week).multiply(BigDecimal.valueOf(week.workdays(period))));
        }
        return days.divide(BigDecimal.valueOf(IsoWeek.WORKDAYS), DECIMALS + 2, RoundingMode.HALF_UP);
    }

    /**
     * A capacity that may be stored.
     *
     * @throws DomainException naming the field, where it is below 0, over {@value #MOST}, or has more than two decimals
     */
    static BigDecimal checked(String field, @Nullable BigDecimal value) {
        if (value == null) {
            throw DomainException.invalid(field, "error.api.required", field);
        }
        if (value.signum() < 0
                || value.compareTo(BigDecimal.valueOf(MOST)) > 0
                || value.stripTrailingZeros().scale() > DECIMALS) {
            throw DomainException.invalid(field, "capacity.error.amount", value.toPlainString(), MOST);
        }
        return value.setScale(DECIMALS);
    }
}
