package app.ballast.discussion;

import app.ballast.common.SubjectRef;
import java.util.function.Function;

/**
 * The way of a page to what is said about one subject. The room that owns the subject hands it out: it checks who asks,
 * then calls inside its own transaction.
 *
 * @see <a href="../../../../../../docs/decisions/0033-how-a-page-reaches-a-discussion.md">Decision 0033</a>
 */
public interface TalkDoor {

    /** What is talked about. */
    SubjectRef subject();

    /** Address of the page of the subject. */
    String path();

    /** Asks, as somebody who may see the subject. */
    <T> T read(Function<TalkReader, T> question);

    /** Does something, as somebody who may take part. */
    <T> T write(Function<TalkWriter, T> act);
}
