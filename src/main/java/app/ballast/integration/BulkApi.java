package app.ballast.integration;

import app.ballast.backlog.BulkChange;
import app.ballast.backlog.BulkOutcome;
import app.ballast.backlog.BulkScope;
import app.ballast.backlog.BulkService;
import app.ballast.common.DomainException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Changes many items at once, each by the rules of a single change, and takes that back. */
@RestController
@RequestMapping("/api/v1/work-items/bulk")
class BulkApi {

    /** An item that stays as it is, and why. */
    record Refused(String key, String title, String reason) {}

    /**
     * What a change did, or would do.
     *
     * @param changed how many items it changes
     * @param unchanged how many are so already
     * @param refused why others stay as they are, the first 200
     * @param refusedTotal how many stay as they are
     * @param undo takes the change back for a day; null where nothing was changed
     */
    record Answer(
            int changed,
            int unchanged,
            List<Refused> refused,
            int refusedTotal,
            @Nullable String undo) {

        static Answer of(BulkOutcome outcome, @Nullable String undo) {
            return new Answer(
                    outcome.changed(),
                    outcome.unchanged(),
                    outcome.refusals().stream()
                            .map(one -> new Refused(
                                    one.key().toString(), one.title(), one.why().text(Locale.ENGLISH)))
                            .toList(),
                    outcome.refused(),
                    undo);
        }
    }

    private final BulkService bulk;
    private final BulkReading reading;
    private final Once once;

    BulkApi(BulkService bulk, BulkReading reading, Once once) {
        this.bulk = bulk;
        this.reading = reading;
        this.once = once;
    }

    /**
     * Changes items, or with {@code dryRun} says what that would do.
     *
     * @param wanted {@code items} or {@code q}, and one of {@code status}, {@code release}, {@code labels} and
     *     {@code assignee}
     */
    @PostMapping
    @ChangesItems
    ResponseEntity<?> change(
            @RequestBody Map<String, @Nullable Object> wanted,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        BulkScope scope = reading.scope(wanted);
        BulkChange change = reading.change(wanted);
        if (reading.isDryRun(wanted)) {
            return ResponseEntity.ok(Answer.of(bulk.preview(scope, change), null));
        }
        return once.answer(key, List.of("bulk", wanted), () -> {
            BulkService.Kept kept = bulk.applyAndKeep(scope, change);
            return ResponseEntity.ok(Answer.of(kept.outcome(), kept.undo()));
        });
    }

    /** Takes a change of one's own back where nobody changed the items since; the others are told as refused. */
    @PostMapping("/{change}/undo")
    @ChangesItems
    Answer undo(@PathVariable String change) {
        if (change.isBlank()) {
            throw DomainException.notFound("change " + change);
        }
        return Answer.of(bulk.undoKept(change), null);
    }
}
