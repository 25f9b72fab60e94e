/** Error budgets, burn rates and incident statistics as plain arithmetic. */
@NullMarked
package app.ballast.reliability.slo;

import org.jspecify.annotations.NullMarked;
