/** Tests of what the Balance page shows. */
@NullMarked
package app.ballast.tradeoffs;

import org.jspecify.annotations.NullMarked;
