package app.ballast.people;

import java.io.Serializable;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Lets jobs, listeners and start-up act under a name of their own. Never reached from a request. */
public final class SystemActor {

    /**
     * The system as a principal.
     *
     * @param name which part of the system acts, as the activity log shows it
     */
    record Principal(String name) implements Serializable {}

    private SystemActor() {}

    /** Runs the work as the system, with every role, and puts the thread's former identity back afterwards. */
    public static <T> T call(String name, Supplier<T> work) {
        SecurityContext former = SecurityContextHolder.getContext();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        List<SimpleGrantedAuthority> authorities = Stream.concat(
                        Stream.of("ROLE_SYSTEM"), Stream.of(Role.values()).map(Role::authority))
                .map(SimpleGrantedAuthority::new)
                .toList();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(new Principal(name), null, authorities));
        SecurityContextHolder.setContext(context);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(former);
        }
    }

    /** As {@link #call}, for work without a result. */
    public static void run(String name, Runnable work) {
        call(name, () -> {
            work.run();
            return true;
        });
    }
}
