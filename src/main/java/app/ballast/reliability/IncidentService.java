package app.ballast.reliability;

import app.ballast.audit.ActivityLog;
import app.ballast.common.CleanText;
import app.ballast.common.DomainException;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.TechnologySide;
import app.ballast.people.CurrentUser;
import app.ballast.portfolio.ServiceId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What technology managers do about incidents. What a person says of a start or an end holds; what nobody has spoken of follows
 * status checks and alerts. One of a service that the asker does not see answers as one that is not there.
 *
 * @see <a href="../../../../../../docs/decisions/0022-what-is-one-incident.md">Decision 0022</a>
 */
@Service
@DeniedByDefault
@Transactional
public class IncidentService {

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);
    private static final int MOST_ENTRIES = 1_000;
    private static final int LONGEST_NOTE = 4_000;

    private final IncidentBook book;
    private final IncidentAccess access;
    private final IncidentEdits edits;
    private final ActivityLog log;
    private final CurrentUser user;
    private final Clock clock;

    IncidentService(
            IncidentBook book,
            IncidentAccess access,
            IncidentEdits edits,
            ActivityLog log,
            CurrentUser user,
            Clock clock) {
        this.book = book;
        this.access = access;
        this.edits = edits;
        this.log = log;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Opens one by hand. It changes no availability, which is worked out from checks alone.
     *
     * @throws DomainException INVALID without a title, or where a time lies in the future
     */
    @TechnologySide
    public IncidentId open(IncidentDraft draft) {
        if (draft.notes().title() == null) {
            throw DomainException.invalid("title", "incidents.error.title");
        }
        access.named(draft.services());
        checkPast(draft);
        IncidentId id = book.open(draft, hands(draft, null, null, new IncidentBook.Hands(null, null)));
        say(id, IncidentEntry.Kind.OPENED, clock.instant(), "");
        IncidentRow opened = access.one(id);
        log.record(access.entry(opened, "opened"));
        edits.opened(opened);
        return id;
    }

    /**
     * Changes what is written down of it. A start or end that is changed follows its checks and alerts no more.
     *
     * @param version that it was read at
     * @throws DomainException CONFLICT where somebody or something else changed it since
     */
    @TechnologySide
    public void edit(IncidentId id, long version, IncidentDraft draft) {
        IncidentRow before = access.one(id);
        access.named(draft.services());
        checkPast(draft);
        IncidentBook.Words words = book.words(id);
        List<ServiceId> services = withHidden(id, before, draft.services());
        IncidentDraft whole = new IncidentDraft(
                draft.notes(),
                services,
                draft.startedAt(),
                draft.acknowledgedAt(),
                draft.resolvedAt(),
                draft.cause(),
                draft.postmortem());
        boolean kept = book.edit(
                id,
                version,
                whole,
                hands(draft, before.acknowledgedAt(), before.resolvedAt(), words.hands()),
                !before.startedAt().equals(draft.startedAt()),
                !Objects.equals(before.resolvedAt(), draft.resolvedAt()));
        if (!kept) {
            throw DomainException.conflict(
                    "error.changed-meanwhile", access.entry(before, "").label());
        }
        book.services(id, services);
        Integer severity = draft.notes().severity();
        if (severity != null && !severity.equals(before.severity())) {
            say(id, IncidentEntry.Kind.SEVERITY, clock.instant(), severity.toString());
        }
        edits.tell(before, words, access.one(id), whole);
    }

    /** Takes it on, now. It stays as it is where somebody has. */
    @TechnologySide
    public void acknowledge(IncidentId id) {
        IncidentRow row = access.one(id);
        if (row.acknowledgedAt() == null) {
            Instant now = notBefore(row);
            change(row, now, row.resolvedAt());
            edits.did(row, "acknowledged", null);
        }
    }

    /** Says that it is over, now. Checks and alerts no longer change its end. It stays as it is where it is over. */
    @TechnologySide
    public void resolve(IncidentId id) {
        IncidentRow row = access.one(id);
        if (row.resolvedAt() == null) {
            Instant now = notBefore(row);
            change(row, row.acknowledgedAt(), now);
            edits.did(row, "resolved", null);
            edits.resolved(row);
        }
    }

    /** Says that it is not over; from then on a person says when it is. */
    @TechnologySide
    public void reopen(IncidentId id) {
        IncidentRow row = access.one(id);
        if (row.resolvedAt() != null) {
            change(row, row.acknowledgedAt(), null);
            say(id, IncidentEntry.Kind.REOPENED, clock.instant(), "");
            log.record(access.entry(row, "reopened"));
        }
    }

    /**
     * Adds a note to its time line.
     *
     * @param at when it happened, null for now
     * @param text 1 to {@value #LONGEST_NOTE} characters
     */
    @TechnologySide
    public void note(IncidentId id, @Nullable Instant at, String text) {
        IncidentRow row = access.one(id);
        String clean = CleanText.of(text);
        if (clean.isEmpty() || clean.length() > LONGEST_NOTE) {
            throw DomainException.invalid("text", "incidents.error.note", LONGEST_NOTE);
        }
        if (at != null) {
            checkPast("at", at);
        }
        say(id, IncidentEntry.Kind.NOTE, at == null ? clock.instant() : at, clean);
        edits.did(row, "noted", clean.length() > 200 ? clean.substring(0, 200) : clean);
    }

    private void change(IncidentRow row, @Nullable Instant acknowledged, @Nullable Instant resolved) {
        IncidentBook.Words words = book.words(row.id());
        IncidentDraft draft = new IncidentDraft(
                new IncidentNotes(row.title(), row.severity(), row.customerImpactMinutes()),
                book.touched(row.id()),
                row.startedAt(),
                acknowledged,
                resolved,
                words.cause(),
                words.postmortem());
        IncidentBook.Hands hands = hands(draft, row.acknowledgedAt(), row.resolvedAt(), words.hands());
        if (!book.edit(row.id(), row.version(), draft, hands, false, !Objects.equals(row.resolvedAt(), resolved))) {
            throw DomainException.conflict(
                    "error.changed-meanwhile", access.entry(row, "").label());
        }
    }

    /** Who changes a time stands for it from then on. */
    private IncidentBook.Hands hands(
            IncidentDraft draft,
            @Nullable Instant acknowledged,
            @Nullable Instant resolved,
            IncidentBook.Hands before) {
        return new IncidentBook.Hands(
                hand(draft.acknowledgedAt(), acknowledged, before.acknowledged()),
                hand(draft.resolvedAt(), resolved, before.resolved()));
    }

    private @Nullable String hand(@Nullable Instant at, @Nullable Instant before, @Nullable String by) {
        return at == null ? null : at.equals(before) ? by : name();
    }

    /** Services that whoever edits does not see stay as they are. */
    private List<ServiceId> withHidden(IncidentId id, IncidentRow seen, List<ServiceId> wanted) {
        List<ServiceId> hidden = new ArrayList<>(book.touched(id));
        boolean firstIsHidden =
                seen.services().stream().noneMatch(one -> one.id().equals(hidden.getFirst()));
        ServiceId first = hidden.getFirst();
        seen.services().forEach(service -> hidden.remove(service.id()));
        List<ServiceId> all = new ArrayList<>();
        if (firstIsHidden) {
            all.add(first);
        }
        all.addAll(wanted);
        all.addAll(hidden);
        return all.stream().distinct().toList();
    }

    private void say(IncidentId id, IncidentEntry.Kind kind, Instant at, String said) {
        if (book.entries(id) >= MOST_ENTRIES) {
            throw DomainException.invalid("text", "incidents.error.entries", MOST_ENTRIES);
        }
        book.note(id, new IncidentEntry(at, kind, said, name()), clock.instant());
    }

    /** Now, or its start where that lies a little ahead of this clock. */
    private Instant notBefore(IncidentRow row) {
        Instant now = clock.instant();
        return now.isBefore(row.startedAt()) ? row.startedAt() : now;
    }

    private void checkPast(IncidentDraft draft) {
        checkPast("startedAt", draft.startedAt());
        if (draft.acknowledgedAt() != null) {
            checkPast("acknowledgedAt", draft.acknowledgedAt());
        }
        if (draft.resolvedAt() != null) {
            checkPast("resolvedAt", draft.resolvedAt());
        }
    }

    private void checkPast(String field, Instant at) {
        if (at.isAfter(clock.instant().plus(CLOCKS_DIFFER))) {
            throw DomainException.invalid(field, "reliability.error.future", at.toString());
        }
    }

    private String name() {
        return user.actor().name();
    }
}
