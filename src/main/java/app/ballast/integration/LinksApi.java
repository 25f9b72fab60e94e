package app.ballast.integration;

import app.ballast.backlog.BacklogService;
import app.ballast.backlog.FlowService;
import app.ballast.backlog.ItemFlow;
import app.ballast.backlog.ItemKey;
import app.ballast.backlog.LinkedItem;
import app.ballast.backlog.WorkItemId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How items hang together: what waits for what, and what is a part of what. */
@RestController
@RequestMapping("/api/v1/work-items/{key}")
class LinksApi {

    /** An item at the other end of a link. */
    record Linked(String key, String kind, String status, String title) {

        static Linked of(LinkedItem item) {
            return new Linked(
                    item.key().toString(), item.kind().name(), item.status().name(), item.title());
        }
    }

    /**
     * The links of an item, as far as the asker sees the other ends; each list at most 200.
     *
     * @param blockedBy what has to be done first
     * @param blocks what waits for it
     * @param parent what it is a part of; null for nothing
     */
    record Links(
            List<Linked> blockedBy,
            List<Linked> blocks,
            @Nullable Linked parent,
            List<Linked> parts) {

        static Links of(ItemFlow flow) {
            return new Links(
                    all(flow.blockedBy()),
                    all(flow.blocks()),
                    flow.parent() == null ? null : Linked.of(flow.parent()),
                    all(flow.parts()));
        }

        private static List<Linked> all(List<LinkedItem> items) {
            return items.stream().map(Linked::of).toList();
        }
    }

    private final BacklogService backlog;
    private final FlowService flow;

    LinksApi(BacklogService backlog, FlowService flow) {
        this.backlog = backlog;
        this.flow = flow;
    }

    @GetMapping("/links")
    @ReadsApi
    Links links(@PathVariable String key) {
        return Links.of(flow.flow(id(key)));
    }

    @PutMapping("/blocked-by/{other}")
    @ChangesItems
    Links block(@PathVariable String key, @PathVariable String other) {
        flow.block(id(other), id(key));
        return links(key);
    }

    @DeleteMapping("/blocked-by/{other}")
    @ChangesItems
    Links unblock(@PathVariable String key, @PathVariable String other) {
        flow.unblock(id(other), id(key));
        return links(key);
    }

    @PutMapping("/parent/{other}")
    @ChangesItems
    Links belong(@PathVariable String key, @PathVariable String other) {
        flow.belong(id(key), id(other));
        return links(key);
    }

    @DeleteMapping("/parent")
    @ChangesItems
    Links leave(@PathVariable String key) {
        flow.belong(id(key), null);
        return links(key);
    }

    private WorkItemId id(String key) {
        return backlog.id(ItemKey.of(key));
    }
}
