package app.ballast.integration;

import app.ballast.backlog.BacklogService;
import app.ballast.backlog.ItemDiscussion;
import app.ballast.backlog.ItemKey;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The vote of the token's owner for an item: there is one, or none, however often it is said. */
@RestController
@RequestMapping("/api/v1/work-items/{key}/vote")
class VotesApi {

    /** How many people want the item now. */
    record Votes(int votes) {}

    private final BacklogService backlog;
    private final ItemDiscussion talk;

    VotesApi(BacklogService backlog, ItemDiscussion talk) {
        this.backlog = backlog;
        this.talk = talk;
    }

    @PutMapping
    @ChangesItems
    Votes vote(@PathVariable String key) {
        return new Votes(talk.vote(backlog.id(ItemKey.of(key)), true));
    }

    @DeleteMapping
    @ChangesItems
    Votes withdraw(@PathVariable String key) {
        return new Votes(talk.vote(backlog.id(ItemKey.of(key)), false));
    }
}
