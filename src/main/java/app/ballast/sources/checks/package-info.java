/** What the room that keeps status checks implements to be told of them. */
@NullMarked
@NamedInterface("checks")
package app.ballast.sources.checks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
