package app.ballast.discussion;

import java.time.Instant;
import java.util.List;

/**
 * One thing that somebody was told.
 *
 * @param author name of who did it
 * @param words for its text, after the author
 * @param path of the place on the subject's page
 */
public record InboxEntry(
        long id, NewsKind kind, String author, List<String> words, String path, Instant at, boolean read) {}
