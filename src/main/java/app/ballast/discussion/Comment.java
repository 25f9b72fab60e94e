package app.ballast.discussion;

import app.ballast.common.SubjectRef;
import app.ballast.people.PersonId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What somebody said about a subject. */
@Entity
@Table(name = "discussion_comment")
class Comment {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    @SequenceGenerator(sequenceName = "discussion_comment_seq")
    private @Nullable Long id;

    private String subjectType;
    private long subjectId;
    private long authorId;
    private String body;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Comment() {}

    Comment(SubjectRef subject, PersonId author, String body, Instant createdAt) {
        this.subjectType = subject.type();
        this.subjectId = subject.id();
        this.authorId = author.value();
        this.body = body;
        this.createdAt = createdAt;
    }

    long subjectId() {
        return subjectId;
    }

    PastComment past() {
        return new PastComment(new PersonId(authorId), createdAt, body);
    }
}
