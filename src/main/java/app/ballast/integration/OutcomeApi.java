package app.ballast.integration;

import app.ballast.backlog.BacklogService;
import app.ballast.backlog.FlowService;
import app.ballast.backlog.ItemKey;
import app.ballast.backlog.Outcome;
import app.ballast.backlog.WorkItemId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What an item is to bring about: the adoption of a feature, or what gets better with other work. */
@RestController
@RequestMapping("/api/v1/work-items/{key}/outcome")
class OutcomeApi {

    /** An outcome as it comes in and goes out. */
    record Stated(
            @Nullable String purpose,
            @Nullable String metric,
            @Nullable BigDecimal target,
            @Nullable LocalDate dueOn) {

        static Stated of(Outcome outcome) {
            return new Stated(outcome.purpose(), outcome.metric(), outcome.target(), outcome.dueOn());
        }
    }

    private final BacklogService backlog;
    private final FlowService flow;

    OutcomeApi(BacklogService backlog, FlowService flow) {
        this.backlog = backlog;
        this.flow = flow;
    }

    /** 204 where nobody has said. */
    @GetMapping
    @ReadsApi
    ResponseEntity<Stated> outcome(@PathVariable String key) {
        Outcome outcome = flow.flow(id(key)).outcome();
        return outcome == null ? ResponseEntity.noContent().build() : ResponseEntity.ok(Stated.of(outcome));
    }

    @PutMapping
    @ChangesItems
    ResponseEntity<Stated> state(@PathVariable String key, @RequestBody Stated stated) {
        flow.state(
                id(key),
                new Outcome(
                        Objects.requireNonNullElse(stated.purpose(), ""),
                        stated.metric(),
                        stated.target(),
                        stated.dueOn()));
        return outcome(key);
    }

    private WorkItemId id(String key) {
        return backlog.id(ItemKey.of(key));
    }
}
