package app.ballast.reliability;

import app.ballast.common.Period;
import app.ballast.reliability.availability.Availability;
import app.ballast.reliability.slo.ErrorBudget;

/**
 * The error budget of a product.
 *
 * @param window the {@value #WINDOW_DAYS} days up to the end of the period that was asked for
 * @param budget what the objective allows in the window, and how much of it is spent
 * @param availability of the product in the window; says how much of it is known
 */
public record BudgetReading(Period window, ErrorBudget budget, Availability availability) {

    /** Length of the window in days. */
    public static final int WINDOW_DAYS = 30;
}
