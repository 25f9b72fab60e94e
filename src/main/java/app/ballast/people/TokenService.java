package app.ballast.people;

import app.ballast.audit.Activity;
import app.ballast.audit.ActivityLog;
import app.ballast.common.DomainException;
import app.ballast.common.SubjectRef;
import app.ballast.common.access.AdminOnly;
import app.ballast.common.access.DeniedByDefault;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** API tokens: the tokens page under Settings. */
@Service
@DeniedByDefault
@Transactional
public class TokenService {

    private static final String SUBJECT = "token";
    private static final int MOST_SHOWN = 500;

    private final ApiTokenRepository tokens;
    private final PersonRepository people;
    private final ActivityLog log;
    private final CurrentUser user;
    private final Clock clock;

    private final ApplicationEventPublisher events;

    TokenService(
            ApiTokenRepository tokens,
            PersonRepository people,
            ActivityLog log,
            CurrentUser user,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tokens = tokens;
        this.people = people;
        this.log = log;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    /** The newest 500 tokens, revoked ones last. Two queries. */
    @AdminOnly
    @Transactional(readOnly = true)
    public List<TokenRow> all() {
        List<ApiToken> found = tokens.newest(Limit.of(MOST_SHOWN));
        Map<Long, String> names = people
                .named(found.stream().map(token -> token.owner().value()).toList())
                .stream()
                .collect(Collectors.toMap(PersonRefRow::id, PersonRefRow::name));
        return found.stream()
                .map(token -> token.row(names.getOrDefault(token.owner().value(), "")))
                .toList();
    }

    /**
     * Makes a token that acts for its owner within the scopes.
     *
     * @param expiresAt when it ends by itself, null for never
     * @return the token, shown this once
     */
    @AdminOnly
    public String make(PersonId owner, String name, Set<TokenScope> scopes, @Nullable Instant expiresAt) {
        if (scopes.isEmpty()) {
            throw DomainException.invalid("scopes", "error.scopes.none");
        }
        if (expiresAt != null && !expiresAt.isAfter(clock.instant())) {
            throw DomainException.invalid("expires", "error.token.expires");
        }
        Person person = people.findById(owner.value())
                .filter(Person::active)
                .orElseThrow(() -> DomainException.notFound("person " + owner.value()));
        String secret = Secrets.newToken();
        ApiToken token = tokens.save(new ApiToken(
                owner, NewPerson.nameOf(name), Secrets.fingerprint(secret), scopes, clock.instant(), expiresAt));
        log.record(entry(token, "made").changing("scopes", null, scopes + " for " + person.name()));
        return secret;
    }

    /** Ends a token at once. */
    @AdminOnly
    public void revoke(TokenId id) {
        ApiToken token = tokens.findById(id.value()).orElseThrow(() -> DomainException.notFound("token " + id.value()));
        token.revoke(clock.instant());
        events.publishEvent(new TokenRevoked(token.fingerprint()));
        log.record(entry(token, "revoked"));
    }

    private Activity entry(ApiToken token, String action) {
        return Activity.of(user.actor(), new SubjectRef(SUBJECT, token.id().value()), token.name(), null, action);
    }
}
