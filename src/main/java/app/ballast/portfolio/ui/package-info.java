/** Releases, and the settings of products, services and the workspace. */
@NullMarked
package app.ballast.portfolio.ui;

import org.jspecify.annotations.NullMarked;
