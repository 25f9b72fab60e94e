/** Releases, the settings of products, services and the workspace, and the choice of a team for other pages. */
@NullMarked
@NamedInterface("ui")
package app.ballast.portfolio.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
