/** Tests of the Balance page. */
@NullMarked
package app.ballast.tradeoffs.ui;

import org.jspecify.annotations.NullMarked;
