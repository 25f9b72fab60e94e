package app.ballast.discussion;

import app.ballast.common.CleanText;
import app.ballast.common.DomainException;
import app.ballast.people.PersonId;
import java.time.Instant;

/**
 * What somebody once said.
 *
 * @param body Markdown of 1 to 20,000 characters
 */
public record PastComment(PersonId author, Instant at, String body) {

    private static final int LONGEST = 20_000;

    public PastComment {
        body = CleanText.of(body);
        if (body.isEmpty() || body.length() > LONGEST) {
            throw DomainException.invalid("comment", "discussion.error.comment", LONGEST);
        }
    }
}
