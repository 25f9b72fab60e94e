package app.ballast.discussion;

import app.ballast.common.DomainException;
import app.ballast.common.SubjectRef;
import app.ballast.common.live.Change;
import app.ballast.common.live.ChangeFeed;
import app.ballast.people.CurrentUser;
import app.ballast.people.PersonId;
import app.ballast.people.Role;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes, changes and takes away comments, after the room that owns the subject has checked who asks. */
@Component
class CommentWork {

    private final CommentRepository comments;
    private final TextStore texts;
    private final ReactionStore reactions;
    private final Mentions mentions;
    private final MentionStore named;
    private final CommentNews news;
    private final ChangeFeed feed;
    private final CurrentUser user;
    private final Clock clock;

    CommentWork(
            CommentRepository comments,
            TextStore texts,
            ReactionStore reactions,
            Mentions mentions,
            MentionStore named,
            CommentNews news,
            ChangeFeed feed,
            CurrentUser user,
            Clock clock) {
        this.comments = comments;
        this.texts = texts;
        this.reactions = reactions;
        this.mentions = mentions;
        this.named = named;
        this.news = news;
        this.feed = feed;
        this.user = user;
        this.clock = clock;
    }

    Said comment(SubjectRef subject, NewComment wanted) {
        String body = stored(wanted.body());
        Comment comment = new Comment(subject, user.id(), body, clock.instant());
        comment.pin(wanted.pinnedOn());
        if (wanted.thread() != null) {
            Comment answered = locked(subject, wanted.thread());
            comment.answer(answered);
            Comment first = answered.parent() == null
                    ? answered
                    : locked(subject, new CommentId(Objects.requireNonNull(answered.parent())));
            // Whoever answers has something to say that the thread did not settle.
            first.reopen();
        }
        comments.save(comment);
        comments.flush();
        named.put(comment.id(), body, clock.instant());
        news.made(subject, comment, user.person().orElse(null), clock.instant());
        return new Said(comment.id(), news.untold(subject, comment));
    }

    /** @return null where that changed nothing */
    @Nullable
    Said edit(SubjectRef subject, CommentId id, long version, String text) {
        Comment comment = locked(subject, id);
        requireOwn(comment);
        if (comment.isDeleted()) {
            throw DomainException.conflict("talk.error.deleted");
        }
        String body = stored(text);
        if (comment.body().equals(body)) {
            return null;
        }
        if (comment.version() != version) {
            throw DomainException.conflict("talk.error.changed");
        }
        texts.keep(id, comment.body(), comment.writtenAt());
        comment.edit(body, clock.instant());
        named.put(id, body, clock.instant());
        comments.flush();
        news.edited(subject, comment);
        return new Said(id, news.untold(subject, comment));
    }

    boolean delete(SubjectRef subject, CommentId id) {
        Comment comment = locked(subject, id);
        if (!user.has(Role.ADMIN)) {
            requireOwn(comment);
        }
        if (comment.isDeleted()) {
            return false;
        }
        texts.keep(id, comment.body(), comment.writtenAt());
        comment.delete(user.id(), clock.instant());
        named.put(id, "", clock.instant());
        comments.flush();
        return true;
    }

    boolean restore(SubjectRef subject, CommentId id) {
        Comment comment = locked(subject, id);
        PersonId deleter = comment.deleter();
        if (deleter == null) {
            return false;
        }
        if (!deleter.equals(user.id())) {
            throw DomainException.refused("talk.refused.restore");
        }
        String body = texts.takeLast(id).orElseThrow(() -> DomainException.conflict("talk.error.gone"));
        comment.restore(body);
        named.put(id, body, clock.instant());
        comments.flush();
        return true;
    }

    boolean resolve(SubjectRef subject, CommentId id, boolean settled) {
        Comment first = locked(subject, id);
        if (first.parent() != null) {
            throw DomainException.invalid("thread", "talk.error.thread");
        }
        if (first.isResolved() == settled) {
            return false;
        }
        if (settled) {
            first.resolve(user.id(), clock.instant());
        } else {
            first.reopen();
        }
        comments.flush();
        return true;
    }

    void react(SubjectRef subject, @Nullable Long product, CommentId id, Reaction sign, boolean wanted) {
        Comment comment = locked(subject, id);
        if (comment.isDeleted()) {
            throw DomainException.conflict("talk.error.deleted");
        }
        reactions.set(id, user.id(), sign, wanted, clock.instant());
        feed.tell(new Change(subject, product));
    }

    private String stored(String typed) {
        return Comment.clean(mentions.resolve(Comment.clean(typed)));
    }

    private void requireOwn(Comment comment) {
        if (!comment.isBy(user.id())) {
            throw DomainException.refused("talk.refused.own");
        }
    }

    private Comment locked(SubjectRef subject, CommentId id) {
        return comments.lock(id.value()).filter(found -> found.isAbout(subject)).orElseThrow(() -> Talks.missing(id));
    }
}
