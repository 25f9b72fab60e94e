package app.ballast.discussion;

import app.ballast.common.DomainException;
import app.ballast.common.SubjectRef;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes part in the discussion of one subject. Only whoever checked that the writer may take part holds one. */
public final class TalkWriter {

    private final CommentWork work;
    private final SubjectRef subject;
    private final @Nullable Long product;
    private final Consumer<TalkAct> log;

    TalkWriter(CommentWork work, SubjectRef subject, @Nullable Long product, Consumer<TalkAct> log) {
        this.work = work;
        this.subject = subject;
        this.product = product;
        this.log = log;
    }

    /**
     * Says something. An answer reopens its thread.
     *
     * @throws DomainException INVALID where the text is empty or longer than 20,000 characters
     */
    public Said comment(NewComment comment) {
        Said made = work.comment(subject, comment);
        log.accept(TalkAct.COMMENTED);
        return made;
    }

    /**
     * Changes one's own text; what it said before can still be read.
     *
     * @param version of the comment as it was read
     * @throws DomainException CONFLICT where it was changed or deleted since; REFUSED where it is somebody else's
     */
    public Said edit(CommentId comment, long version, String body) {
        Said edited = work.edit(subject, comment, version, body);
        done(edited != null, TalkAct.EDITED);
        return edited == null ? new Said(comment, List.of()) : edited;
    }

    /** Takes the text away, and leaves a mark. One's own; an administrator anybody's. */
    public void delete(CommentId comment) {
        done(work.delete(subject, comment), TalkAct.DELETED);
    }

    /**
     * Brings back what one has deleted.
     *
     * @throws DomainException CONFLICT where that is too long ago: the text is kept for 24 hours
     */
    public void restore(CommentId comment) {
        done(work.restore(subject, comment), TalkAct.RESTORED);
    }

    /** Says that a thread is settled. */
    public void resolve(CommentId thread) {
        done(work.resolve(subject, thread, true), TalkAct.RESOLVED);
    }

    /** Says that it is not. */
    public void reopen(CommentId thread) {
        done(work.resolve(subject, thread, false), TalkAct.REOPENED);
    }

    /** Thinks so of a comment, or no longer. */
    public void react(CommentId comment, Reaction sign, boolean wanted) {
        work.react(subject, product, comment, sign, wanted);
    }

    private void done(boolean changed, TalkAct act) {
        if (changed) {
            log.accept(act);
        }
    }
}
