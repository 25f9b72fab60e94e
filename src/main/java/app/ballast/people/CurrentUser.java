package app.ballast.people;

import app.ballast.common.Actor;
import app.ballast.common.DomainException;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is acting in this thread: a signed-in person, a token's owner, or the system. */
@Component
public class CurrentUser {

    /** The person, or empty for nobody and for the system. */
    public Optional<SignedInPerson> person() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedInPerson person
                ? Optional.of(person)
                : Optional.empty();
    }

    /** The person; refused where nobody is signed in. */
    public SignedInPerson require() {
        return person().orElseThrow(() -> DomainException.refused("error.sign-in-first"));
    }

    public PersonId id() {
        return require().id();
    }

    public Set<Role> roles() {
        return person().map(SignedInPerson::roles).orElse(Set.of());
    }

    public boolean has(Role role) {
        return roles().contains(role);
    }

    /** Whether the system acts: a job, a listener or start-up. It sees every product. */
    public boolean isSystem() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SystemActor.Principal;
    }

    /** For the activity log. */
    public Actor actor() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SystemActor.Principal system) {
            return Actor.system(system.name());
        }
        SignedInPerson person = require();
        return new Actor(person.number(), person.name());
    }
}
