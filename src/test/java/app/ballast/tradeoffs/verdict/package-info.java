@org.jspecify.annotations.NullMarked
package app.ballast.tradeoffs.verdict;
