/** The arithmetic of reviews: verdicts, hit rate, calibration, cost of delay of an option. Plain Java, no rows. */
@NullMarked
@NamedInterface("review")
package app.ballast.decisions.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
