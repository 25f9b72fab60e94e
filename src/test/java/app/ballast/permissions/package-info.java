/** Who may open, ask and call what: walked, not sampled. */
@NullMarked
package app.ballast.permissions;

import org.jspecify.annotations.NullMarked;
