package app.ballast.portfolio;

import java.math.BigDecimal;

/**
 * Open work that is planned for a release.
 *
 * @param effort person-weeks of what has been estimated
 * @param items how many items
 * @param unsized how many of them nobody has estimated
 */
public record PlannedEffort(BigDecimal effort, long items, long unsized) {

    static final PlannedEffort NONE = new PlannedEffort(BigDecimal.ZERO, 0, 0);
}
