package app.ballast.discussion;

import app.ballast.common.DomainException;
import app.ballast.common.Period;
import app.ballast.common.SubjectRef;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Finds what was said about a subject, a part at a time. Numbers of comments are their order: clocks go back. */
@Component
class Talks {

    /** So many answers of a thread are shown before somebody asks for more. */
    private static final int ANSWERS = 20;
    /** So many threads are shown after one that was asked for. */
    private static final int AFTER = 10;

    private final CommentRepository comments;
    private final AnswerStore answers;
    private final TextStore texts;
    private final CommentRows rows;
    private final Mentions mentions;

    Talks(CommentRepository comments, AnswerStore answers, TextStore texts, CommentRows rows, Mentions mentions) {
        this.comments = comments;
        this.answers = answers;
        this.texts = texts;
        this.rows = rows;
        this.mentions = mentions;
    }

    TalkPage page(SubjectRef subject, long upTo, int most) {
        List<Comment> found = comments.threads(subject.type(), subject.id(), upTo, Limit.of(most + 1));
        List<Comment> shown =
                found.stream().limit(most).collect(Collectors.toList()).reversed();
        List<AnswerStore.Answer> said =
                answers.newest(shown.stream().map(Comment::number).toList(), ANSWERS);
        List<Comment> answering = said.isEmpty()
                ? List.of()
                : comments.all(said.stream().map(AnswerStore.Answer::id).toList());
        Map<Long, CommentRow> read = rows
                .of(Stream.concat(shown.stream(), answering.stream()).toList())
                .stream()
                .collect(Collectors.toMap(row -> row.id().value(), row -> row));
        Map<Long, List<AnswerStore.Answer>> byThread =
                said.stream().collect(Collectors.groupingBy(AnswerStore.Answer::thread));
        List<TalkThread> threads = shown.stream()
                .map(first -> thread(first, byThread.getOrDefault(first.number(), List.of()), read))
                .toList();
        return new TalkPage(
                threads, comments.count(subject.type(), subject.id()), found.size() > most, upTo != Long.MAX_VALUE);
    }

    private static TalkThread thread(Comment first, List<AnswerStore.Answer> said, Map<Long, CommentRow> read) {
        int all = said.isEmpty() ? 0 : said.getFirst().answers();
        return new TalkThread(
                Objects.requireNonNull(read.get(first.number())),
                said.stream()
                        .map(answer -> read.get(answer.id()))
                        .filter(Objects::nonNull)
                        .toList(),
                all - said.size());
    }

    TalkPage around(SubjectRef subject, CommentId comment, int most) {
        Comment asked = comments.findById(comment.value())
                .filter(found -> found.isAbout(subject))
                .orElse(null);
        if (asked == null) {
            return page(subject, Long.MAX_VALUE, most);
        }
        Long parent = asked.parent();
        List<Long> next = comments.threadsAfter(
                subject.type(), subject.id(), parent == null ? asked.number() : parent, Limit.of(AFTER));
        return page(subject, next.size() < AFTER ? Long.MAX_VALUE : next.getLast(), most);
    }

    List<CommentRow> answersBefore(SubjectRef subject, CommentId thread, CommentId before, int most) {
        Comment first = require(subject, thread);
        return rows.of(
                comments.answers(first.number(), before.value(), Limit.of(most)).reversed());
    }

    List<CommentRow> after(SubjectRef subject, long after, int most) {
        return rows.of(comments.after(subject.type(), subject.id(), after, Limit.of(most)));
    }

    List<EarlierText> earlierTexts(SubjectRef subject, CommentId comment) {
        Comment found = require(subject, comment);
        return found.isDeleted() ? List.of() : rows.earlier(texts.of(comment));
    }

    List<DayTalk> days(SubjectRef subject, Period period) {
        return comments.days(subject.type(), subject.id(), period.from(), period.to()).stream()
                .map(row -> new DayTalk((LocalDate) row[0], (Long) row[1], new CommentId((Long) row[2])))
                .toList();
    }

    CommentRow one(SubjectRef subject, CommentId comment) {
        return rows.of(List.of(require(subject, comment))).getFirst();
    }

    String typed(SubjectRef subject, CommentId comment) {
        return mentions.typed(require(subject, comment).body());
    }

    private Comment require(SubjectRef subject, CommentId comment) {
        return comments.findById(comment.value())
                .filter(found -> found.isAbout(subject))
                .orElseThrow(() -> missing(comment));
    }

    static DomainException missing(CommentId comment) {
        return DomainException.notFound("comment " + comment.value());
    }
}
