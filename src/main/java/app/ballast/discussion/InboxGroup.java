package app.ballast.discussion;

import app.ballast.common.SubjectRef;
import java.util.List;

/**
 * All that somebody was told of one subject.
 *
 * @param label what the subject is called now
 * @param count how many there are, of which {@code entries} are the newest
 */
public record InboxGroup(
        SubjectRef subject, String label, String path, int count, int unread, List<InboxEntry> entries) {}
