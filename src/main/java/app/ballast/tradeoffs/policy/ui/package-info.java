/** The page of a product's error budget policy. */
@NullMarked
package app.ballast.tradeoffs.policy.ui;

import org.jspecify.annotations.NullMarked;
