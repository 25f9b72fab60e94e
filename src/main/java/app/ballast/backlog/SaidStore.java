package app.ballast.backlog;

import app.ballast.backlog.exchange.Said;
import app.ballast.common.importing.RefusedCell;
import app.ballast.discussion.DiscussionArchive;
import app.ballast.discussion.PastComment;
import app.ballast.discussion.PastRequest;
import app.ballast.discussion.PastVote;
import app.ballast.people.CurrentUser;
import app.ballast.people.PersonId;
import app.ballast.people.Role;
import app.ballast.people.SystemActor;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Brings back what people said of items that come in a table. In the name of others only an administrator does that, or the
 * system: else a file that somebody wrote would be a way to speak and vote for everybody.
 */
@Component
class SaidStore {

    private static final String ACTOR = "Import";

    private final DiscussionArchive discussion;
    private final InputFiller filler;
    private final EntityManager entities;
    private final CurrentUser user;

    SaidStore(DiscussionArchive discussion, InputFiller filler, EntityManager entities, CurrentUser user) {
        this.discussion = discussion;
        this.filler = filler;
        this.entities = entities;
        this.user = user;
    }

    /**
     * What of a line can be brought back.
     *
     * @param people finds a person by name
     */
    Kept kept(SaidLine said, Function<String, @Nullable PersonId> people) throws RefusedCell {
        Function<String, @Nullable PersonId> may = mayFor(people);
        List<PastComment> comments = comments(said, may);
        Map<PersonId, PastVote> votes = new LinkedHashMap<>();
        for (Said.Vote one : said.votes()) {
            PersonId by = may.apply(one.by());
            if (by != null) {
                votes.putIfAbsent(by, new PastVote(by, one.at()));
            }
        }
        List<PastEstimate> estimates = new ArrayList<>();
        for (Said.Estimate one : said.estimates()) {
            PersonId by = may.apply(one.by());
            if (by != null) {
                estimates.add(new PastEstimate(by, one.by(), SaidLine.input(one), one.value(), one.at()));
            }
        }
        List<PastRequest> requests = new ArrayList<>();
        for (Said.Request one : said.requests()) {
            PersonId by = may.apply(one.by());
            // Who wrote it down may be unknown here, but only an administrator may say who it was.
            if (by != null || user.isSystem() || user.has(Role.ADMIN)) {
                requests.add(new PastRequest(SaidLine.request(one), by, one.by(), one.at()));
            }
        }
        return new Kept(said, requests, comments, List.copyOf(votes.values()), estimates);
    }

    /** An answer to what is left out begins a thread of its own. */
    private static List<PastComment> comments(SaidLine said, Function<String, @Nullable PersonId> may) {
        List<PastComment> comments = new ArrayList<>();
        Map<Integer, Integer> places = new HashMap<>();
        for (int i = 0; i < said.comments().size(); i++) {
            Said.Comment one = said.comments().get(i);
            PersonId by = may.apply(one.by());
            if (by != null) {
                places.put(i, comments.size());
                Said.Vote resolved = one.resolved();
                PersonId settled = resolved == null ? null : may.apply(resolved.by());
                comments.add(new PastComment(
                        by,
                        one.at(),
                        one.text(),
                        one.answers() == null ? null : places.get(one.answers()),
                        one.editedAt(),
                        settled,
                        resolved == null || settled == null ? null : resolved.at()));
            }
        }
        return comments;
    }

    private Function<String, @Nullable PersonId> mayFor(Function<String, @Nullable PersonId> people) {
        if (user.isSystem() || user.has(Role.ADMIN)) {
            return people;
        }
        return name -> {
            PersonId person = people.apply(name);
            return user.id().equals(person) ? person : null;
        };
    }

    /** Adds to a new item, which has its number in the database, what was said of it. */
    void restore(WorkItem item, Kept kept) {
        SystemActor.run(ACTOR, () -> {
            discussion.restore(item.subject(), kept.comments(), kept.votes());
            discussion.restoreRequests(item.subject(), kept.requests());
        });
        Said.Aim aim = kept.said().aim();
        if (aim != null) {
            StatedOutcome stated = new StatedOutcome(item.id());
            stated.state(SaidLine.outcome(aim), aim.by(), aim.at());
            entities.persist(stated);
        }
    }

    /** Works out the score of an item that came with what it follows from. */
    void score(WorkItem item, Kept kept) {
        filler.restore(item, kept.estimates());
    }

    /**
     * What of a line is brought back.
     *
     * @param said the line's
     */
    record Kept(
            SaidLine said,
            List<PastRequest> requests,
            List<PastComment> comments,
            List<PastVote> votes,
            List<PastEstimate> estimates) {

        /** How much is left out, since it is somebody else's, or nobody's here. */
        int leftOut() {
            return said.requests().size()
                    - requests.size()
                    + said.comments().size()
                    - comments.size()
                    + said.votes().size()
                    - votes.size()
                    + said.estimates().size()
                    - estimates.size();
        }
    }
}
