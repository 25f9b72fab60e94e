package app.ballast.backlog;

import app.ballast.people.Role;
import org.jspecify.annotations.Nullable;

/**
 * A saved view as one reader finds it.
 *
 * @param version grows with each change
 * @param own whether the reader keeps it, and so may change it
 * @param layout the columns of its table; the usual ones leave them to the reader
 * @param defaultFor whose backlog begins with it; null for nobody's
 */
public record SavedViewRow(
        SavedViewId id,
        long version,
        String name,
        boolean shared,
        boolean own,
        String text,
        ViewType type,
        ColumnLayout layout,
        @Nullable Role defaultFor) {}
