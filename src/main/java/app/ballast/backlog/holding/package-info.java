/** What another room implements to hold items back from being begun. */
@NullMarked
@NamedInterface("holding")
package app.ballast.backlog.holding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
