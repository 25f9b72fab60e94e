/** News of changes, for open pages. What tells and what hears knows nothing of nodes, threads or transactions. */
@NullMarked
@NamedInterface("live")
package app.ballast.common.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
