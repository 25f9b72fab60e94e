package app.ballast.discussion;

import java.time.Instant;

/**
 * That somebody did something to a comment.
 *
 * @param by name of who did
 */
public record Mark(String by, Instant at) {}
