package app.ballast.backlog;

import app.ballast.audit.Activity;
import app.ballast.audit.ActivityLog;
import app.ballast.common.DomainException;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.SignedIn;
import app.ballast.discussion.WatchService;
import app.ballast.people.CurrentUser;
import app.ballast.people.PersonId;
import app.ballast.people.Role;
import app.ballast.people.SignedInPerson;
import app.ballast.people.SystemActor;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Saved views: a person's own, and those that others share. A shared view whose filter names what the reader does not see
 * does not exist for them.
 */
@Service
@DeniedByDefault
@Transactional
public class ViewService {

    private static final int MOST = 200;
    /** What the activity log and news of changes call a saved view. */
    static final String SUBJECT = "saved-view";

    private final SavedViewRepository views;
    private final HiddenNames hidden;
    private final ViewWatching watching;
    private final WatchService watchers;
    private final ActivityLog log;
    private final CurrentUser user;
    private final Clock clock;

    ViewService(
            SavedViewRepository views,
            HiddenNames hidden,
            ViewWatching watching,
            WatchService watchers,
            ActivityLog log,
            CurrentUser user,
            Clock clock) {
        this.views = views;
        this.hidden = hidden;
        this.watching = watching;
        this.watchers = watchers;
        this.log = log;
        this.user = user;
        this.clock = clock;
    }

    /** The reader's own views and those that are shared with them, by name; at most {@value #MOST}. */
    @SignedIn
    @Transactional(readOnly = true)
    public List<SavedViewRow> all() {
        PersonId reader = user.id();
        HiddenNames.Reader sees = hidden.reader();
        return views.of(reader.value(), Limit.of(MOST)).stream()
                .filter(view -> view.isOf(reader) || sees.all(view.text()))
                .map(view -> view.row(reader))
                .toList();
    }

    /** The view with which the reader's backlog begins: that of the first of their roles that has one. */
    @SignedIn
    @Transactional(readOnly = true)
    public Optional<SavedViewRow> first() {
        Set<Role> roles = user.roles();
        if (roles.isEmpty()) {
            return Optional.empty();
        }
        HiddenNames.Reader sees = hidden.reader();
        return views.defaultsFor(roles).stream()
                .filter(view -> sees.all(view.text()))
                .map(view -> view.row(user.id()))
                .min(Comparator.comparing(SavedViewRow::defaultFor));
    }

    /**
     * Keeps a view.
     *
     * @throws DomainException INVALID where the reader has one of that name
     */
    @SignedIn
    public SavedViewId save(NewView view) {
        PersonId owner = user.id();
        requireFreeName(owner, view, null);
        SavedView stored = views.save(new SavedView(owner, view, clock.instant()));
        record(stored, "saved");
        return stored.id();
    }

    /**
     * Changes a view of one's own.
     *
     * @param version the one that the change began from
     */
    @SignedIn
    public void change(SavedViewId id, long version, NewView to) {
        SavedView view = own(id);
        if (view.version() != version) {
            throw DomainException.conflict("error.changed-meanwhile", view.name());
        }
        requireFreeName(user.id(), to, id);
        boolean other = !view.text().equals(to.text());
        view.change(to, clock.instant());
        record(view, "changed");
        if (other) {
            views.flush();
            watching.follow(id, view.text(), watchers(view), Integer.MAX_VALUE);
        }
    }

    /**
     * Forgets a view of one's own; nobody watches it any more.
     *
     * @return takes that back
     */
    @SignedIn
    public DeletedView delete(SavedViewId id) {
        SavedView view = own(id);
        DeletedView deleted = new DeletedView(view.row(user.id()), user.id(), watchers(view));
        record(view, "deleted");
        SystemActor.run(ViewWatching.ACTOR, () -> watchers.forget(view.subject()));
        views.delete(view);
        return deleted;
    }

    /**
     * Brings back a view that the reader deleted: at its old address, with those who watched it, and, unless another view took
     * that place, as the beginning of its role's backlog. What is in it at this moment has not come in.
     *
     * @throws DomainException INVALID where the reader has another of that name by now
     */
    @SignedIn
    public void restore(DeletedView deleted) {
        if (!deleted.owner().equals(user.id())) {
            throw DomainException.notFound("view " + deleted.id().value());
        }
        NewView kept = deleted.view();
        requireFreeName(deleted.owner(), kept, null);
        Role role = deleted.defaultFor();
        views.putBack(
                deleted.id().value(),
                deleted.version(),
                deleted.owner().value(),
                kept.name(),
                kept.shared(),
                kept.text(),
                kept.type().name(),
                role == null || views.findByDefaultFor(role).isPresent() ? null : role.name(),
                kept.layout().text(),
                clock.instant());
        SavedView view = own(deleted.id());
        record(view, "restored");
        SystemActor.run(ViewWatching.ACTOR, () -> watchers.remember(view.subject(), deleted.watchers()));
        watching.follow(deleted.id(), kept.text(), deleted.watchers(), Integer.MAX_VALUE);
    }

    /**
     * Lets the backlog of everybody with a role begin with a shared view, in place of the one before; or of nobody.
     *
     * @param role one that the person holds, or any for an administrator; null for nobody's
     */
    @SignedIn
    public void beginWith(SavedViewId id, @Nullable Role role) {
        SavedView view = own(id);
        if (role != null) {
            if (!user.has(role) && !user.has(Role.ADMIN)) {
                throw DomainException.refused("backlog.error.view-role");
            }
            if (!view.isShared()) {
                throw DomainException.invalid("shared", "backlog.error.view-shared", view.name());
            }
            views.findByDefaultFor(role).ifPresent(before -> before.beginFor(null));
            views.flush();
        }
        view.beginFor(role);
        log.record(entry(view, "made the beginning").changing("role", null, role == null ? null : role.name()));
    }

    private Set<PersonId> watchers(SavedView view) {
        return SystemActor.call(ViewWatching.ACTOR, () -> watchers.watchers(Set.of(view.subject())))
                .getOrDefault(view.subject(), Set.of());
    }

    private SavedView own(SavedViewId id) {
        PersonId person = user.person().map(SignedInPerson::id).orElse(null);
        return views.findById(id.value())
                .filter(view -> view.isOf(person))
                .orElseThrow(() -> DomainException.notFound("view " + id.value()));
    }

    private void requireFreeName(PersonId owner, NewView view, @Nullable SavedViewId except) {
        if (views.findByOwnerIdAndName(owner.value(), view.name())
                .filter(other -> !other.id().equals(except))
                .isPresent()) {
            throw DomainException.invalid("name", "error.name.taken", view.name());
        }
    }

    private void record(SavedView view, String action) {
        log.record(entry(view, action));
    }

    /** Without the name of a private view: the log is read by administrators. */
    private Activity entry(SavedView view, String action) {
        return Activity.of(
                user.actor(),
                view.subject(),
                view.isShared() && hidden.isOpenToAll(view.text())
                        ? view.name()
                        : "view " + view.id().value(),
                null,
                action);
    }
}
