package app.ballast.people;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A secret by which a program acts for a person, within scopes. Only its fingerprint is kept. */
@Entity
class ApiToken {

    /** How exactly the time of last use is kept: a write for every request would cost more than it tells. */
    private static final Duration USE_GRAIN = Duration.ofMinutes(5);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    @SequenceGenerator(sequenceName = "api_token_seq")
    private @Nullable Long id;

    @Version
    private long version;

    private long personId;
    private String name;
    private String secretHash;
    private String scopes;
    private Instant createdAt;
    private @Nullable Instant expiresAt;
    private @Nullable Instant lastUsedAt;
    private @Nullable Instant revokedAt;

    @SuppressWarnings("NullAway.Init")
    protected ApiToken() {}

    ApiToken(
            PersonId owner,
            String name,
            String secretHash,
            Set<TokenScope> scopes,
            Instant createdAt,
            @Nullable Instant expiresAt) {
        this.personId = owner.value();
        this.name = name;
        this.secretHash = secretHash;
        this.scopes = scopes.stream().map(TokenScope::name).sorted().collect(Collectors.joining(" "));
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }

    void revoke(Instant at) {
        if (revokedAt == null) {
            revokedAt = at;
        }
    }

    boolean dueForUse(Instant now) {
        return lastUsedAt == null || lastUsedAt.plus(USE_GRAIN).isBefore(now);
    }

    Set<TokenScope> scopes() {
        return scopes.isEmpty()
                ? EnumSet.noneOf(TokenScope.class)
                : Arrays.stream(scopes.split(" "))
                        .map(TokenScope::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(TokenScope.class)));
    }

    boolean usable(Instant now) {
        return revokedAt == null && (expiresAt == null || now.isBefore(expiresAt));
    }

    TokenId id() {
        if (id == null) {
            throw new IllegalStateException("Not stored yet");
        }
        return new TokenId(id);
    }

    PersonId owner() {
        return new PersonId(personId);
    }

    /** What is kept of its secret. */
    String fingerprint() {
        return secretHash;
    }

    String name() {
        return name;
    }

    TokenRow row(String ownerName) {
        return new TokenRow(
                id(), name, new PersonRef(owner(), ownerName), scopes(), createdAt, expiresAt, lastUsedAt, revokedAt);
    }
}
