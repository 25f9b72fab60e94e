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

/** That somebody wants a subject. One a person and subject. */
@Entity
@Table(name = "discussion_vote")
class Vote {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    @SequenceGenerator(sequenceName = "discussion_vote_seq")
    private @Nullable Long id;

    private String subjectType;
    private long subjectId;
    private long personId;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Vote() {}

    Vote(SubjectRef subject, PersonId person, Instant createdAt) {
        this.subjectType = subject.type();
        this.subjectId = subject.id();
        this.personId = person.value();
        this.createdAt = createdAt;
    }

    long subjectId() {
        return subjectId;
    }

    PastVote past() {
        return new PastVote(new PersonId(personId), createdAt);
    }
}
