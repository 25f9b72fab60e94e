package app.ballast.discussion;

import java.time.Instant;

/**
 * What a comment said before it was edited.
 *
 * @param html as in {@link CommentRow#html()}
 * @param writtenAt when it was written so
 */
public record EarlierText(String html, Instant writtenAt) {}
