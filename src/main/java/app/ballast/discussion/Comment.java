package app.ballast.discussion;

import app.ballast.common.CleanText;
import app.ballast.common.DomainException;
import app.ballast.common.SubjectRef;
import app.ballast.people.PersonId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What somebody said about a subject. */
@Entity
@Table(name = "discussion_comment")
class Comment {

    private static final int LONGEST = 20_000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    @SequenceGenerator(sequenceName = "discussion_comment_seq")
    private @Nullable Long id;

    @Version
    private long version;

    private String subjectType;
    private long subjectId;
    private long authorId;
    private @Nullable Long parentId;
    private String body;
    private Instant createdAt;
    private @Nullable LocalDate pinnedOn;
    private @Nullable Instant editedAt;
    private @Nullable Instant deletedAt;
    private @Nullable Long deletedBy;
    private @Nullable Instant resolvedAt;
    private @Nullable Long resolvedBy;

    @SuppressWarnings("NullAway.Init")
    protected Comment() {}

    Comment(SubjectRef subject, PersonId author, String body, Instant createdAt) {
        this.subjectType = subject.type();
        this.subjectId = subject.id();
        this.authorId = author.value();
        this.body = body;
        this.createdAt = createdAt;
    }

    /** The text as it is stored; refused where it is empty or too long. */
    static String clean(String body) {
        String clean = CleanText.of(body);
        if (clean.isEmpty() || clean.length() > LONGEST) {
            throw DomainException.invalid("comment", "discussion.error.comment", LONGEST, clean.length());
        }
        return clean;
    }

    /** Joins the thread of another comment. */
    void answer(Comment other) {
        parentId = other.parentId == null ? other.number() : other.parentId;
    }

    void pin(@Nullable LocalDate day) {
        pinnedOn = day;
    }

    void edit(String text, Instant at) {
        body = text;
        editedAt = at;
    }

    /** The text goes; that there was a comment stays. */
    void delete(PersonId by, Instant at) {
        body = "";
        deletedBy = by.value();
        deletedAt = at;
    }

    void restore(String text) {
        body = text;
        deletedBy = null;
        deletedAt = null;
    }

    void resolve(PersonId by, Instant at) {
        resolvedBy = by.value();
        resolvedAt = at;
    }

    void reopen() {
        resolvedBy = null;
        resolvedAt = null;
    }

    long number() {
        if (id == null) {
            throw new IllegalStateException("Not stored yet");
        }
        return id;
    }

    CommentId id() {
        return new CommentId(number());
    }

    boolean isAbout(SubjectRef subject) {
        return subjectType.equals(subject.type()) && subjectId == subject.id();
    }

    boolean isBy(PersonId person) {
        return authorId == person.value();
    }

    long version() {
        return version;
    }

    long subjectId() {
        return subjectId;
    }

    String body() {
        return body;
    }

    PersonId author() {
        return new PersonId(authorId);
    }

    @Nullable
    Long parent() {
        return parentId;
    }

    /** When its present text was written. */
    Instant writtenAt() {
        return editedAt == null ? createdAt : editedAt;
    }

    boolean isDeleted() {
        return deletedAt != null;
    }

    boolean isResolved() {
        return resolvedAt != null;
    }

    /** Who took the text away; null where it is there. */
    @Nullable
    PersonId deleter() {
        return deletedBy == null ? null : new PersonId(deletedBy);
    }

    CommentData data() {
        return new CommentData(
                number(),
                version,
                parentId,
                authorId,
                body,
                createdAt,
                pinnedOn,
                editedAt,
                deletedAt,
                deletedBy,
                resolvedAt,
                resolvedBy);
    }

    /**
     * What is kept of it elsewhere.
     *
     * @param text its body, fit for elsewhere
     * @param places of the comments before it, by number
     */
    PastComment past(String text, Map<Long, Integer> places) {
        return new PastComment(
                author(),
                createdAt,
                text,
                parentId == null ? null : places.get(parentId),
                editedAt,
                resolvedBy == null ? null : new PersonId(resolvedBy),
                resolvedAt);
    }

    /** Lets a new comment live through what happened to it since it was made. */
    void live(PastComment past) {
        editedAt = past.editedAt();
        PersonId by = past.resolvedBy();
        Instant at = past.resolvedAt();
        if (by != null && at != null) {
            resolve(by, at);
        }
    }
}
