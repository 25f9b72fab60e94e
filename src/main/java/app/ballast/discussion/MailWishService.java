package app.ballast.discussion;

import app.ballast.common.DomainException;
import app.ballast.common.access.Anyone;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.SignedIn;
import app.ballast.mail.Mailer;
import app.ballast.people.CurrentUser;
import app.ballast.people.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How one wants to hear of news by e-mail, and the way to end it without signing in. */
@Service
@DeniedByDefault
@Transactional
public class MailWishService {

    private final MailWishStore store;
    private final MailTokens tokens;
    private final Mailer mailer;
    private final CurrentUser user;

    MailWishService(MailWishStore store, MailTokens tokens, Mailer mailer, CurrentUser user) {
        this.store = store;
        this.tokens = tokens;
        this.mailer = mailer;
        this.user = user;
    }

    /** Whether letters are sent at all. */
    @SignedIn
    @Transactional(readOnly = true)
    public boolean isOn() {
        return mailer.isOn();
    }

    /** One's own. */
    @SignedIn
    @Transactional(readOnly = true)
    public MailWish mine() {
        return store.of(user.id()).wish();
    }

    @SignedIn
    public void wish(MailWish wish) {
        store.put(user.id(), wish);
    }

    /**
     * Ends all news by e-mail of whoever the token belongs to.
     *
     * @throws DomainException NOT_FOUND where it is no such token
     */
    @Anyone
    public void end(String token) {
        PersonId person = tokens.owner(token).orElseThrow(() -> DomainException.notFound("letter"));
        store.put(person, store.of(person).wish().none());
    }

    /** Whether a text is what a letter carries. */
    @Anyone
    @Transactional(readOnly = true)
    public boolean isToken(String token) {
        return tokens.owner(token).isPresent();
    }
}
