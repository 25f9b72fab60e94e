/** Requests that Ballast sends by itself, to addresses that people enter. */
@NullMarked
@NamedInterface("outgoing")
package app.ballast.common.outgoing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
