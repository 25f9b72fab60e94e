/** Measurements of the built product, by the profile {@code bench}; never part of the tests. */
@NullMarked
package app.ballast.bench;

import org.jspecify.annotations.NullMarked;
