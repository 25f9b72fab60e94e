/** The Balance page and its parts. */
@NullMarked
package app.ballast.tradeoffs.ui;

import org.jspecify.annotations.NullMarked;
