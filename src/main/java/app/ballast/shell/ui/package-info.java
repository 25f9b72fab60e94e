/** The layout around every page, and the pages that stand in where one cannot be shown. */
@NullMarked
package app.ballast.shell.ui;

import org.jspecify.annotations.NullMarked;
