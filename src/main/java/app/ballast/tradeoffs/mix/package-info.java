/** How a team's time was split, and what that warns of. Plain arithmetic. */
@NullMarked
package app.ballast.tradeoffs.mix;

import org.jspecify.annotations.NullMarked;
