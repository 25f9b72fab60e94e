package app.ballast.backlog;

import app.ballast.people.PersonId;
import app.ballast.people.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What {@link ViewService#restore} needs to take the deletion of a view back; it says nothing to anybody else. */
public final class DeletedView {

    private final SavedViewRow row;
    private final PersonId owner;
    private final Set<PersonId> watchers;

    DeletedView(SavedViewRow row, PersonId owner, Set<PersonId> watchers) {
        this.row = row;
        this.owner = owner;
        this.watchers = Set.copyOf(watchers);
    }

    /** The number that it had. */
    public SavedViewId id() {
        return row.id();
    }

    PersonId owner() {
        return owner;
    }

    Set<PersonId> watchers() {
        return watchers;
    }

    long version() {
        return row.version();
    }

    @Nullable
    Role defaultFor() {
        return row.defaultFor();
    }

    NewView view() {
        return new NewView(row.name(), row.shared(), row.text(), row.type(), row.layout());
    }
}
