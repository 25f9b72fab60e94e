package app.ballast.discussion.subjects;

import app.ballast.common.SubjectRef;
import app.ballast.people.PersonId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * A type of subject. The room that owns it has one bean that answers, whoever asks and by the present state: who asks is
 * checked by the discussion room, with what is answered here.
 */
public interface SubjectKind {

    /** As in {@link SubjectRef#type()}. */
    String type();

    /** Cards by number, of those that are there. The number of statements is the same for any number of subjects. */
    Map<Long, SubjectCard> cards(Collection<Long> ids);

    /**
     * That somebody began to watch a subject by hand, or stopped: in the transaction in which they did.
     *
     * @param watchers who watches it now
     * @throws app.ballast.common.DomainException where it cannot be watched
     */
    default void watched(long subject, Set<PersonId> watchers) {}

    /**
     * SQL that holds where a subject of this type exists for a reader; it says the same as the audience of its card. It
     * may use {@code :products}, the numbers of the products that the reader sees (never none), and {@code :person}, the
     * reader's own.
     *
     * @param subject the SQL expression of the subject's number
     */
    String visible(String subject);
}
