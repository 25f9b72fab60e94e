@NullMarked
package app.ballast.tradeoffs.policy.ui;

import org.jspecify.annotations.NullMarked;
