package app.ballast.support;

import app.ballast.people.PersonId;
import app.ballast.people.Role;
import app.ballast.people.SignedInPerson;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Lets a test of services act as somebody. */
public final class TestPerson {

    private TestPerson() {}

    /** Does the work as a person with these roles, then gives the thread back whoever it was. */
    public static <T> T as(PersonId id, Set<Role> roles, Supplier<T> work) {
        SecurityContext former = SecurityContextHolder.getContext();
        SignedInPerson person = new SignedInPerson(id.value(), "Test person", "test.person@example.org", roles);
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

    /** As {@link #as(PersonId, Set, Supplier)}, for work without a result. */
    public static void as(PersonId id, Set<Role> roles, Runnable work) {
        as(id, roles, () -> {
            work.run();
            return true;
        });
    }
}
