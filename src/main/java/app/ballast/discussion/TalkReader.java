package app.ballast.discussion;

import app.ballast.common.Period;
import app.ballast.common.SubjectRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what was said about one subject. Only whoever checked that the reader may see the subject holds one. */
public final class TalkReader {

    private final Talks talks;
    private final SubjectRef subject;

    TalkReader(Talks talks, SubjectRef subject) {
        this.talks = talks;
        this.subject = subject;
    }

    /** The threads that began last, at most {@code most}. Always as many queries. */
    public TalkPage newest(int most) {
        return talks.page(subject, Long.MAX_VALUE, most);
    }

    /**
     * The threads up to one that is asked for, and some after it.
     *
     * @return the newest where the comment is none of this subject's
     */
    public TalkPage around(CommentId comment, int most) {
        return talks.around(subject, comment, most);
    }

    /** The answers of a thread that come before one of them, the newest of them, in their order. */
    public List<CommentRow> answersBefore(CommentId thread, CommentId before, int most) {
        return talks.answersBefore(subject, thread, before, most);
    }

    /**
     * Comments and answers in their order; deleted ones are left out.
     *
     * @param after the last one that was read before, null to begin
     */
    public List<CommentRow> after(@Nullable CommentId after, int most) {
        return talks.after(subject, after == null ? 0 : after.value(), most);
    }

    /**
     * What a comment said before it was edited, the newest first; nothing of a deleted one.
     *
     * @throws app.ballast.common.DomainException NOT_FOUND where there is no such comment about this subject
     */
    public List<EarlierText> earlierTexts(CommentId comment) {
        return talks.earlierTexts(subject, comment);
    }

    /** The days of a period that comments speak of, in order; deleted ones do not count. */
    public List<DayTalk> days(Period period) {
        return talks.days(subject, period);
    }

    /**
     * One comment.
     *
     * @throws app.ballast.common.DomainException NOT_FOUND where there is no such comment about this subject
     */
    public CommentRow one(CommentId comment) {
        return talks.one(subject, comment);
    }

    /** The text of a comment as it is typed: with {@code @Name} for whom it names. */
    public String typed(CommentId comment) {
        return talks.typed(subject, comment);
    }
}
