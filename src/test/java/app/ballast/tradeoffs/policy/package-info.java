@NullMarked
package app.ballast.tradeoffs.policy;

import org.jspecify.annotations.NullMarked;
