/** The main paths through the built product, in a real browser. */
@NullMarked
package app.ballast.journey;

import org.jspecify.annotations.NullMarked;
