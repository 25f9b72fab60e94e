/** Error budgets, burn rates and incident statistics as plain arithmetic. */
@NullMarked
@NamedInterface("slo")
package app.ballast.reliability.slo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
