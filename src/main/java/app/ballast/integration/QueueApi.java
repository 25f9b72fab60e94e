package app.ballast.integration;

import app.ballast.backlog.BacklogService;
import app.ballast.backlog.ItemKey;
import app.ballast.backlog.QueueService;
import app.ballast.backlog.WorkItemId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Puts an item of the queue directly above another, and lets it go back to the place of its score. */
@RestController
@RequestMapping("/api/v1/work-items/{key}/place")
class QueueApi {

    /** Above which item, and why. */
    record Wanted(@Nullable String over, @Nullable String reason) {}

    private final BacklogService backlog;
    private final QueueService queue;

    QueueApi(BacklogService backlog, QueueService queue) {
        this.backlog = backlog;
        this.queue = queue;
    }

    @PutMapping
    @ChangesItems
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void move(@PathVariable String key, @RequestBody Wanted wanted) {
        WorkItemId id = id(key);
        queue.moveOver(
                id, ItemKey.of(Input.required("over", wanted.over())), Objects.requireNonNullElse(wanted.reason(), ""));
    }

    @DeleteMapping
    @ChangesItems
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void letGo(@PathVariable String key) {
        queue.letGo(id(key));
    }

    private WorkItemId id(String key) {
        return backlog.id(ItemKey.of(key));
    }
}
