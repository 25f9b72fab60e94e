/** The arithmetic of scores: plain numbers in, sums of terms out. */
@NullMarked
@NamedInterface("scoring")
package app.ballast.backlog.scoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
