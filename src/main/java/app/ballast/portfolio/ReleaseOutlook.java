package app.ballast.portfolio;

/**
 * A release that is to come.
 *
 * @param capacity what its product's teams can do until then
 */
public record ReleaseOutlook(ReleaseRef release, PlannedEffort planned, PeriodCapacity capacity) {

    /** Whether more is planned for it than its teams can do. */
    public boolean isTooMuch() {
        return planned.effort().compareTo(capacity.total()) > 0;
    }
}
