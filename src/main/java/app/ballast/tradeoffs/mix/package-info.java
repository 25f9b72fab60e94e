/** How a team's time was split, and what that warns of. Plain arithmetic. */
@NullMarked
@NamedInterface("mix")
package app.ballast.tradeoffs.mix;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
