package app.ballast.discussion;

import app.ballast.people.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A comment as it is stored; fields as in {@link CommentRow}. */
record CommentData(
        long id,
        long version,
        @Nullable Long parentId,
        long authorId,
        String body,
        Instant createdAt,
        @Nullable LocalDate pinnedOn,
        @Nullable Instant editedAt,
        @Nullable Instant deletedAt,
        @Nullable Long deletedBy,
        @Nullable Instant resolvedAt,
        @Nullable Long resolvedBy) {

    /** Whose names a reader needs. */
    Stream<PersonId> people() {
        return Stream.of(authorId, deletedBy, resolvedBy)
                .filter(Objects::nonNull)
                .map(PersonId::new);
    }
}
