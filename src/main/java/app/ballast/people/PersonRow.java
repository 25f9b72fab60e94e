package app.ballast.people;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A person as Settings shows them. */
public record PersonRow(
        PersonId id,
        long version,
        String name,
        String email,
        boolean active,
        boolean hasPassword,
        Set<Role> roles,
        @Nullable Instant lastSignInAt) {}
