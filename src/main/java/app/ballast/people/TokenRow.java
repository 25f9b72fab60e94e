package app.ballast.people;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An API token as Settings shows it: everything but the token. */
public record TokenRow(
        TokenId id,
        String name,
        PersonRef owner,
        Set<TokenScope> scopes,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {}
