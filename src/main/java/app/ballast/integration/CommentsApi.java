package app.ballast.integration;

import app.ballast.backlog.BacklogService;
import app.ballast.backlog.ItemDiscussion;
import app.ballast.backlog.ItemKey;
import app.ballast.backlog.WorkItemId;
import app.ballast.common.DomainException;
import app.ballast.discussion.CommentId;
import app.ballast.discussion.CommentRow;
import app.ballast.discussion.NewComment;
import app.ballast.discussion.Reaction;
import app.ballast.discussion.ReactionCount;
import app.ballast.discussion.Said;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What people say about an item: read in order, and added to. Deleted comments are not there. */
@RestController
@RequestMapping("/api/v1/work-items/{key}/comments")
class CommentsApi {

    private static final int LARGEST_PAGE = 500;

    /**
     * A comment.
     *
     * @param answers number of the comment that begins its thread; null where it does
     * @param text Markdown; a mention stands as {@code @[Name](person:12)}
     * @param reactions how many think so, by sign; of those that anybody gave
     */
    record Answer(
            long number,
            @Nullable Long answers,
            String author,
            String text,
            Instant at,
            @Nullable Instant editedAt,
            boolean resolved,
            Map<Reaction, Integer> reactions) {

        static Answer of(CommentRow row) {
            CommentId thread = row.thread();
            return new Answer(
                    row.id().value(),
                    thread == null ? null : thread.value(),
                    row.author(),
                    row.body(),
                    row.createdAt(),
                    row.editedAt(),
                    row.resolved() != null,
                    row.reactions().stream().collect(Collectors.toMap(ReactionCount::sign, ReactionCount::count)));
        }
    }

    /**
     * A part of what was said.
     *
     * @param next to be sent as {@code after} for the part that follows; null at the end
     */
    record Part(List<Answer> comments, @Nullable Long next) {}

    /** A comment as it comes in. */
    record Wanted(@Nullable String text, @Nullable Long answers) {}

    private final BacklogService backlog;
    private final ItemDiscussion talk;
    private final Once once;

    CommentsApi(BacklogService backlog, ItemDiscussion talk, Once once) {
        this.backlog = backlog;
        this.talk = talk;
        this.once = once;
    }

    @GetMapping
    @ReadsApi
    Part comments(
            @PathVariable String key,
            @RequestParam @Nullable Long after,
            @RequestParam(defaultValue = "100") int limit) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw DomainException.invalid("limit", "error.api.limit", LARGEST_PAGE);
        }
        List<Answer> found =
                talk.read(id(key), said -> said.after(after == null ? null : new CommentId(after), limit + 1)).stream()
                        .map(Answer::of)
                        .toList();
        boolean more = found.size() > limit;
        return new Part(
                found.stream().limit(limit).toList(),
                more ? found.get(limit - 1).number() : null);
    }

    /** Answers the number of the comment, and the names of people whom it mentions and who were not told. */
    @PostMapping
    @ChangesItems
    ResponseEntity<?> comment(
            @PathVariable String key,
            @RequestBody Wanted wanted,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String sent) {
        WorkItemId item = id(key);
        String text = Objects.requireNonNullElse(wanted.text(), "");
        Long answers = wanted.answers();
        NewComment comment = answers == null ? NewComment.of(text) : new NewComment(text, new CommentId(answers), null);
        return once.answer(sent, List.of(key, wanted), () -> {
            Said said = talk.write(item, writer -> writer.comment(comment));
            return ResponseEntity.status(HttpStatus.CREATED)
                    .body(Map.of("number", said.id().value(), "notTold", said.untold()));
        });
    }

    private WorkItemId id(String key) {
        return backlog.id(ItemKey.of(key));
    }
}
