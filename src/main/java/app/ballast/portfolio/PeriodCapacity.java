package app.ballast.portfolio;

import app.ballast.common.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;

/**
 * What the teams that work on some products can do for them in a period. The capacity of a team that also works on other
 * products is shared equally by all of them, so that no week of anybody is promised twice.
 *
 * @param parts by name of the team; none where no team works on the products
 * @see <a href="../../../../../../docs/decisions/0015-where-the-capacity-line-lies.md">decision 0015</a>
 */
public record PeriodCapacity(Period period, List<Part> parts) {

    public PeriodCapacity {
        parts = List.copyOf(parts);
    }

    /**
     * What one team adds.
     *
     * @param team its name
     * @param whole person-weeks of the team in the period
     * @param here how many of its products were asked for, at least 1
     * @param products how many products it works on, at least as many
     */
    public record Part(String team, BigDecimal whole, int here, int products) {

        /** Person-weeks for the products that were asked for: whole × here / products. */
        public BigDecimal share() {
            return whole.multiply(BigDecimal.valueOf(here))
                    .divide(BigDecimal.valueOf(products), TeamCapacity.DECIMALS + 2, RoundingMode.HALF_UP);
        }
    }

    static PeriodCapacity of(Period period, Collection<ProductId> products, List<TeamCapacity> teams) {
        return new PeriodCapacity(
                period,
                teams.stream()
                        .map(team -> part(period, products, team))
                        .filter(part -> part.here() > 0)
                        .toList());
    }

    private static Part part(Period period, Collection<ProductId> products, TeamCapacity team) {
        long here = team.products().stream().filter(products::contains).count();
        return new Part(
                team.name(),
                team.within(period),
                Math.toIntExact(here),
                team.products().size());
    }

    /** Person-weeks of all teams, with one decimal. */
    public BigDecimal total() {
        return parts.stream()
                .map(Part::share)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(1, RoundingMode.HALF_UP);
    }
}
