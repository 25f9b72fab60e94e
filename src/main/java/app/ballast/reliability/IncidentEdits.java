package app.ballast.reliability;

import app.ballast.audit.ActivityLog;
import app.ballast.people.CurrentUser;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the activity log what an edit of an incident changed, field by field. */
@Component
class IncidentEdits {

    private final IncidentAccess access;
    private final ActivityLog log;
    private final ResponseStore responses;
    private final IncidentNews news;
    private final CurrentUser user;

    IncidentEdits(
            IncidentAccess access, ActivityLog log, ResponseStore responses, IncidentNews news, CurrentUser user) {
        this.access = access;
        this.log = log;
        this.responses = responses;
        this.news = news;
        this.user = user;
    }

    /** Says in the log what somebody did about one; who did it while it was open worked on it. */
    void did(IncidentRow before, String action, @Nullable String note) {
        if (before.resolvedAt() == null) {
            user.person().ifPresent(person -> responses.add(before.id(), person.id()));
            news.tookPart(before);
        }
        log.record(access.entry(before, action).because(note));
    }

    /** Tells people that there is one; nobody where it was over before it was written down. */
    void opened(IncidentRow row) {
        if (row.resolvedAt() == null) {
            news.opened(row);
        }
    }

    void resolved(IncidentRow row) {
        news.resolved(row);
    }

    /** @param words as they were before */
    void tell(IncidentRow before, IncidentBook.Words words, IncidentRow after, IncidentDraft draft) {
        field(after, "acknowledgedAt", before.acknowledgedAt(), after.acknowledgedAt());
        field(after, "resolvedAt", before.resolvedAt(), after.resolvedAt());
        if (before.resolvedAt() == null && after.resolvedAt() != null) {
            resolved(after);
        }
        field(after, "startedAt", before.startedAt(), after.startedAt());
        field(after, "severity", before.severity(), after.severity());
        field(after, "title", before.title(), after.title());
        field(after, "impactMinutes", before.customerImpactMinutes(), after.customerImpactMinutes());
        field(after, "cause", words.cause(), draft.cause());
        if (!words.postmortem().equals(draft.postmortem())) {
            log.record(access.entry(after, "wrote postmortem"));
        }
        if (!before.services().equals(after.services())) {
            log.record(access.entry(after, "changed services"));
        }
    }

    private void field(IncidentRow row, String what, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            log.record(access.entry(row, "edited")
                    .changing(
                            what, before == null ? null : before.toString(), after == null ? null : after.toString()));
        }
    }
}
