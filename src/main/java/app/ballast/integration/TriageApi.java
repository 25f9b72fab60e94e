package app.ballast.integration;

import app.ballast.backlog.BacklogService;
import app.ballast.backlog.ItemKey;
import app.ballast.backlog.TriageService;
import app.ballast.backlog.WorkItemDetails;
import app.ballast.backlog.WorkItemId;
import app.ballast.common.DomainException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Decisions on new items, by whoever answers for their kind. Each answers the item as it is then. */
@RestController
@RequestMapping("/api/v1/work-items/{key}")
class TriageApi {

    private static final String ONCE = "Idempotency-Key";

    /** Why an item is declined. */
    record Declined(@Nullable String reason) {}

    /** Until when the decision is put off. */
    record Snoozed(@Nullable LocalDate until) {}

    /** The item that another is a duplicate of. */
    record Merged(@Nullable String into) {}

    private final BacklogService backlog;
    private final TriageService triage;
    private final Once once;

    TriageApi(BacklogService backlog, TriageService triage, Once once) {
        this.backlog = backlog;
        this.triage = triage;
        this.once = once;
    }

    @PostMapping("/accept")
    @ChangesItems
    ResponseEntity<?> accept(
            @PathVariable String key, @RequestHeader(name = ONCE, required = false) @Nullable String sent) {
        return decide(key, sent, "accept", triage::accept);
    }

    @PostMapping("/decline")
    @ChangesItems
    ResponseEntity<?> decline(
            @PathVariable String key,
            @RequestBody Declined declined,
            @RequestHeader(name = ONCE, required = false) @Nullable String sent) {
        String reason = Objects.requireNonNullElse(declined.reason(), "");
        return decide(key, sent, declined, id -> triage.decline(id, reason));
    }

    @PostMapping("/snooze")
    @ChangesItems
    ResponseEntity<?> snooze(
            @PathVariable String key,
            @RequestBody Snoozed snoozed,
            @RequestHeader(name = ONCE, required = false) @Nullable String sent) {
        LocalDate until = snoozed.until();
        if (until == null) {
            throw DomainException.invalid("until", "error.api.required", "until");
        }
        return decide(key, sent, snoozed, id -> triage.snooze(id, until));
    }

    @PostMapping("/merge")
    @ChangesItems
    ResponseEntity<?> merge(
            @PathVariable String key,
            @RequestBody Merged merged,
            @RequestHeader(name = ONCE, required = false) @Nullable String sent) {
        ItemKey into = ItemKey.of(Input.required("into", merged.into()));
        return decide(key, sent, merged, id -> triage.merge(id, into));
    }

    /** Takes the decision back, as long as no work was begun. */
    @PostMapping("/return-to-triage")
    @ChangesItems
    ResponseEntity<?> undo(
            @PathVariable String key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        WorkItemDetails item = backlog.details(ItemKey.of(key));
        ResponseEntity<ProblemDetail> refused = Versions.refused(ifMatch, item);
        if (refused != null) {
            return refused;
        }
        triage.undo(item.id(), item.version());
        return Versions.answer(backlog.details(item.id()));
    }

    /** @param what tells the request from others with the same key */
    private ResponseEntity<?> decide(String key, @Nullable String sent, Object what, Consumer<WorkItemId> act) {
        WorkItemId id = backlog.id(ItemKey.of(key));
        return once.answer(sent, List.of(key, what), () -> {
            act.accept(id);
            return Versions.answer(backlog.details(id));
        });
    }
}
