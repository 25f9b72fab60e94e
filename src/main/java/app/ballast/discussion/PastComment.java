package app.ballast.discussion;

import app.ballast.people.PersonId;
import java.time.Instant;

/**
 * What somebody once said.
 *
 * @param body Markdown of 1 to 20,000 characters
 */
public record PastComment(PersonId author, Instant at, String body) {

    public PastComment {
        body = Comment.clean(body);
    }
}
