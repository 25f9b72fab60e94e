package app.ballast.reliability;

import java.time.LocalDate;

/**
 * The error budget of a product when a day was over, or now where it still runs.
 *
 * @param worst the counting SLO with the least left then
 * @param remaining what was left of its budget, as a signed share: −0.12 for 12 % overspent
 */
public record DayBudget(LocalDate day, SloRow worst, double remaining) {}
