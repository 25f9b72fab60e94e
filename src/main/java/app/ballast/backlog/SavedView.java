package app.ballast.backlog;

import app.ballast.common.SubjectRef;
import app.ballast.people.PersonId;
import app.ballast.people.Role;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A filter, an order and a way of showing the items, kept under a name. */
@Entity
class SavedView {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    @SequenceGenerator(sequenceName = "saved_view_seq")
    private @Nullable Long id;

    @Version
    private long version;

    private long ownerId;
    private String name;
    private boolean shared;
    private String filterText;

    @Enumerated(EnumType.STRING)
    private ViewType viewType;

    @Enumerated(EnumType.STRING)
    private @Nullable Role defaultFor;

    private String layout;
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    protected SavedView() {}

    @SuppressWarnings("NullAway.Init")
    SavedView(PersonId owner, NewView view, Instant now) {
        ownerId = owner.value();
        change(view, now);
    }

    /** A view that is no longer shared begins nobody's backlog either. */
    void change(NewView to, Instant now) {
        name = to.name();
        shared = to.shared();
        filterText = to.text();
        viewType = to.type();
        layout = to.layout().text();
        updatedAt = now;
        if (!shared) {
            defaultFor = null;
        }
    }

    void beginFor(@Nullable Role role) {
        defaultFor = role;
    }

    boolean isOf(@Nullable PersonId person) {
        return person != null && ownerId == person.value();
    }

    boolean isShared() {
        return shared;
    }

    String text() {
        return filterText;
    }

    String name() {
        return name;
    }

    long version() {
        return version;
    }

    SubjectRef subject() {
        return id().subject();
    }

    SavedViewId id() {
        if (id == null) {
            throw new IllegalStateException("Not stored yet");
        }
        return new SavedViewId(id);
    }

    SavedViewRow row(@Nullable PersonId reader) {
        return new SavedViewRow(
                id(), version, name, shared, isOf(reader), filterText, viewType, ColumnLayout.read(layout), defaultFor);
    }
}
