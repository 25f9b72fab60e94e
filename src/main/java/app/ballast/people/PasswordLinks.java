package app.ballast.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes, finds and ends one-time password links, for the services of this room. */
@Component
class PasswordLinks {

    static final Duration LIFETIME = Duration.ofDays(3);
    private static final int SECRET_LENGTH = 32;

    private final PasswordLinkRepository links;
    private final Clock clock;

    PasswordLinks(PasswordLinkRepository links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    /** The secret of a new link, which works for three days; earlier ones end. */
    String make(PersonId person) {
        end(person);
        return makeBeside(person, LIFETIME);
    }

    /** The secret of a new link, which works so long; earlier ones work on. */
    String makeBeside(PersonId person, Duration lifetime) {
        String secret = Secrets.random(SECRET_LENGTH);
        links.save(new PasswordLink(
                person, Secrets.fingerprint(secret), clock.instant().plus(lifetime)));
        return secret;
    }

    Optional<PasswordLink> usable(String secret) {
        return links.findBySecretHash(Secrets.fingerprint(secret)).filter(link -> link.usable(clock.instant()));
    }

    /** Until when the links of some people work; of those who have one. */
    Map<PersonId, Instant> open(Collection<PersonId> people) {
        Map<PersonId, Instant> open = new HashMap<>();
        if (!people.isEmpty()) {
            links.open(people.stream().map(PersonId::value).toList(), clock.instant())
                    .forEach(row -> open.put(new PersonId((Long) row[0]), (Instant) row[1]));
        }
        return open;
    }

    void end(PersonId person) {
        links.endAll(person.value(), clock.instant());
    }
}
