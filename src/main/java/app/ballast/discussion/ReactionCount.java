package app.ballast.discussion;

/**
 * How many think so of a comment.
 *
 * @param count at least 1
 * @param mine whether the reader is one of them
 */
public record ReactionCount(Reaction sign, int count, boolean mine) {}
