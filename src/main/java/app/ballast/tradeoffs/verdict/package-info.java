/** Which side a team should put first, by rules that anybody can work out by hand. */
@NullMarked
package app.ballast.tradeoffs.verdict;

import org.jspecify.annotations.NullMarked;
