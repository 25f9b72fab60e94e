/** How much of what a service has cost would have to be spent again to put it right. Plain arithmetic. */
@NullMarked
@NamedInterface("debt")
package app.ballast.reliability.debt;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
