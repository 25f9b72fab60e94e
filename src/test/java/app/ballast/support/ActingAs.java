package app.ballast.support;

import app.ballast.people.EmailAddress;
import app.ballast.people.NewPerson;
import app.ballast.people.PeopleService;
import app.ballast.people.PersonId;
import app.ballast.people.Role;
import app.ballast.people.SignedInPerson;
import app.ballast.people.SystemActor;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Somebody who calls services in a test. */
public final class ActingAs {

    private final SignedInPerson person;

    private ActingAs(SignedInPerson person) {
        this.person = person;
    }

    /** Adds somebody with these roles. */
    public static ActingAs somebody(PeopleService people, String name, Role... roles) {
        String email = UUID.randomUUID() + "@example.org";
        PersonId id =
                SystemActor.call("Test", () -> people.add(new NewPerson(name, new EmailAddress(email), Set.of(roles))));
        return new ActingAs(new SignedInPerson(id.value(), name, email, Set.of(roles)));
    }

    public PersonId id() {
        return person.id();
    }

    /** Calls services as this person. */
    public <T> T call(Supplier<T> work) {
        SecurityContext former = SecurityContextHolder.getContext();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
        SecurityContextHolder.setContext(context);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(former);
        }
    }

    /** As {@link #call}, for work without a result. */
    public void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }
}
