package app.ballast.discussion;

import java.util.List;

/**
 * That a comment was made or edited.
 *
 * @param untold names of people whom it names, by themselves or with their team, though they may not see its subject: they were not told
 */
public record Said(CommentId id, List<String> untold) {}
