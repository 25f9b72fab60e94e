package app.ballast.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Knows which sessions are open for whom and what each person may do at present, so that a change of rights holds from
 * the next request on and a deactivated person's sessions end at once.
 */
@Component
class SignIns implements HttpSessionListener {

    /** Bounds how long another node may act on rights that were changed here. */
    private static final Duration FRESH = Duration.ofSeconds(10);

    private final Map<String, HttpSession> sessions = new ConcurrentHashMap<>();
    private final Cache<Long, Optional<SignedInPerson>> present =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(FRESH).build();
    private final Cache<String, Optional<ApiToken>> tokens =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(FRESH).build();
    private final PersonRepository people;
    private final ApiTokenRepository stored;

    SignIns(PersonRepository people, ApiTokenRepository stored) {
        this.people = people;
        this.stored = stored;
    }

    /** The token with this fingerprint, usable or not. One that is not there is looked for each time. */
    Optional<ApiToken> token(String fingerprint) {
        Optional<ApiToken> found = tokens.get(fingerprint, stored::findBySecretHash);
        if (found.isEmpty()) {
            tokens.invalidate(fingerprint);
        }
        return found;
    }

    /** Reads a token anew the next time. */
    void forget(ApiToken token) {
        tokens.invalidate(token.fingerprint());
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void changed(TokenRevoked event) {
        tokens.invalidate(event.fingerprint());
    }

    /** The person as they are now, or empty where they may not act any more. */
    Optional<SignedInPerson> present(long number) {
        return present.get(
                number, id -> people.withRoles(id).filter(Person::active).map(SignIns::principal));
    }

    static SignedInPerson principal(Person person) {
        return new SignedInPerson(person.id().value(), person.name(), person.email(), person.roles());
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void changed(PersonChanged event) {
        long number = event.person().value();
        present.invalidate(number);
        if (present(number).isEmpty()) {
            endSessions(number, "");
        }
    }

    /** A new password ends every session but the one in which it was set. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void changed(PasswordChanged event) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        endSessions(event.person().value(), request == null ? "" : request.getSessionId());
    }

    private void endSessions(long number, String exceptId) {
        sessions.values().stream()
                .filter(session -> belongsTo(session, number, exceptId))
                .forEach(SignIns::end);
    }

    private static boolean belongsTo(HttpSession session, long number, String exceptId) {
        try {
            return !session.getId().equals(exceptId)
                    && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                            instanceof SecurityContext context
                    && context.getAuthentication() != null
                    && context.getAuthentication().getPrincipal() instanceof SignedInPerson person
                    && person.number() == number;
        } catch (IllegalStateException alreadyEnded) {
            return false;
        }
    }

    private static void end(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException alreadyEnded) {
            // Somebody signed out in the same moment: what was wanted has happened.
            return;
        }
    }

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        sessions.put(event.getSession().getId(), event.getSession());
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        sessions.values().remove(event.getSession());
    }
}
