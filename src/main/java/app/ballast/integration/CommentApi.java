package app.ballast.integration;

import app.ballast.backlog.BacklogService;
import app.ballast.backlog.ItemDiscussion;
import app.ballast.backlog.ItemKey;
import app.ballast.backlog.WorkItemId;
import app.ballast.common.DomainException;
import app.ballast.discussion.CommentId;
import app.ballast.discussion.CommentRow;
import app.ballast.discussion.Reaction;
import app.ballast.discussion.TalkWriter;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One comment about an item. A deleted one answers as one that is not there, except to be brought back. */
@RestController
@RequestMapping("/api/v1/work-items/{key}/comments/{number}")
class CommentApi {

    private static final Set<String> FIELDS = Set.of("text");

    private final BacklogService backlog;
    private final ItemDiscussion talk;

    CommentApi(BacklogService backlog, ItemDiscussion talk) {
        this.backlog = backlog;
        this.talk = talk;
    }

    @GetMapping
    @ReadsApi
    ResponseEntity<CommentsApi.Answer> comment(@PathVariable String key, @PathVariable String number) {
        CommentRow row = row(key, number);
        return ResponseEntity.ok().eTag(Versions.tag(row.version())).body(CommentsApi.Answer.of(row));
    }

    /**
     * Changes one's own text.
     *
     * @param ifMatch the version that the change began from
     */
    @PatchMapping
    @ChangesItems
    ResponseEntity<?> edit(
            @PathVariable String key,
            @PathVariable String number,
            @RequestBody Map<String, @Nullable Object> body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        Input.known(body, FIELDS);
        String text = Input.required("text", Input.text(body, "text"));
        CommentRow row = row(key, number);
        ResponseEntity<ProblemDetail> refused = Versions.refused(ifMatch, row.version(), number);
        if (refused != null) {
            return refused;
        }
        try {
            talk.write(id(key), writer -> writer.edit(row.id(), row.version(), text));
        } catch (DomainException lost) {
            if (lost.sort() == DomainException.Sort.CONFLICT && row(key, number).version() != row.version()) {
                return Versions.changed(number);
            }
            throw lost;
        }
        return comment(key, number);
    }

    @DeleteMapping
    @ChangesItems
    ResponseEntity<Void> delete(@PathVariable String key, @PathVariable String number) {
        act(key, number, TalkWriter::delete);
        return ResponseEntity.noContent().build();
    }

    /** Brings back what its owner has deleted less than 24 hours ago. */
    @PostMapping("/restore")
    @ChangesItems
    ResponseEntity<CommentsApi.Answer> restore(@PathVariable String key, @PathVariable String number) {
        return acted(key, number, TalkWriter::restore);
    }

    @PutMapping("/resolved")
    @ChangesItems
    ResponseEntity<CommentsApi.Answer> resolve(@PathVariable String key, @PathVariable String number) {
        return acted(key, number, TalkWriter::resolve);
    }

    @DeleteMapping("/resolved")
    @ChangesItems
    ResponseEntity<CommentsApi.Answer> reopen(@PathVariable String key, @PathVariable String number) {
        return acted(key, number, TalkWriter::reopen);
    }

    @PutMapping("/reactions/{sign}")
    @ChangesItems
    ResponseEntity<CommentsApi.Answer> react(
            @PathVariable String key, @PathVariable String number, @PathVariable String sign) {
        return react(key, number, sign, true);
    }

    @DeleteMapping("/reactions/{sign}")
    @ChangesItems
    ResponseEntity<CommentsApi.Answer> takeBack(
            @PathVariable String key, @PathVariable String number, @PathVariable String sign) {
        return react(key, number, sign, false);
    }

    private ResponseEntity<CommentsApi.Answer> react(String key, String number, String sign, boolean wanted) {
        row(key, number);
        Reaction meant = Input.oneOf("sign", sign, Reaction.class);
        return acted(key, number, (writer, comment) -> writer.react(comment, meant, wanted));
    }

    private ResponseEntity<CommentsApi.Answer> acted(
            String key, String number, BiConsumer<TalkWriter, CommentId> what) {
        act(key, number, what);
        return comment(key, number);
    }

    private void act(String key, String number, BiConsumer<TalkWriter, CommentId> what) {
        CommentId comment = number(number);
        talk.write(id(key), writer -> {
            what.accept(writer, comment);
            return true;
        });
    }

    private CommentRow row(String key, String number) {
        CommentId comment = number(number);
        CommentRow row = talk.read(id(key), said -> said.one(comment));
        if (row.deleted() != null) {
            throw DomainException.notFound("comment " + number);
        }
        return row;
    }

    private WorkItemId id(String key) {
        return backlog.id(ItemKey.of(key));
    }

    private static CommentId number(String text) {
        return new CommentId(Input.number(text));
    }
}
