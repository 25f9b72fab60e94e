package app.ballast.discussion;

import java.util.List;

/**
 * A comment and the answers to it.
 *
 * @param answers the newest, in their order
 * @param earlier how many answers come before these
 */
public record TalkThread(CommentRow first, List<CommentRow> answers, int earlier) {}
