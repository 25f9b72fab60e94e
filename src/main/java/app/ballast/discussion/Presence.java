package app.ballast.discussion;

import app.ballast.common.SubjectRef;
import app.ballast.common.access.Anyone;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.SignedIn;
import app.ballast.people.CurrentUser;
import app.ballast.people.PersonRef;
import app.ballast.people.SignedInPerson;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * Who has a subject open now. It knows no subject: a page that shows one has asked the room that owns it whether its reader may
 * see it, before it puts this on itself.
 */
@Service
@DeniedByDefault
public class Presence {

    private final PresenceBook book;
    private final CurrentUser user;

    Presence(PresenceBook book, CurrentUser user) {
        this.book = book;
        this.user = user;
    }

    /** How live pages call who is at a subject. */
    public static SubjectRef at(SubjectRef subject) {
        return PresenceBook.atSubject(subject);
    }

    /**
     * The reader has opened a subject.
     *
     * @return what the browser says with each sign of life
     */
    @SignedIn
    public String enter(SubjectRef subject) {
        SignedInPerson person = user.require();
        return book.enter(subject, new PersonRef(user.id(), person.name()));
    }

    /** The page of this token shows it no more. Open to anyone: a window that is closed for good has nobody signed in. */
    @Anyone
    public void leave(String token) {
        book.leave(token);
    }

    /** Who else has it open, by name; the reader's own tabs are not counted. */
    @SignedIn
    public List<Present> others(SubjectRef subject) {
        return book.others(subject, user.id());
    }
}
