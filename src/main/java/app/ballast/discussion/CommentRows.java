package app.ballast.discussion;

import app.ballast.common.Markdown;
import app.ballast.common.MarkdownNames;
import app.ballast.people.CurrentUser;
import app.ballast.people.PeopleDirectory;
import app.ballast.people.PersonId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes stored comments readable, many at once: names, links and reactions are each asked for once. */
@Component
class CommentRows {

    private final PeopleDirectory people;
    private final Spelling spelling;
    private final ReactionStore reactions;
    private final CurrentUser user;

    CommentRows(PeopleDirectory people, Spelling spelling, ReactionStore reactions, CurrentUser user) {
        this.people = people;
        this.spelling = spelling;
        this.reactions = reactions;
        this.user = user;
    }

    /** In the order that they come in. */
    List<CommentRow> of(Collection<Comment> comments) {
        if (comments.isEmpty()) {
            return List.of();
        }
        List<CommentData> found = comments.stream().map(Comment::data).toList();
        List<String> bodies = found.stream().map(CommentData::body).toList();
        Set<PersonId> named = new HashSet<>(MentionText.people(bodies));
        found.forEach(one -> one.people().forEach(named::add));
        Map<PersonId, String> names = people.names(named);
        MarkdownNames words = spelling.names(bodies, names);
        Map<Long, List<ReactionCount>> signs = reactions.of(
                found.stream().map(CommentData::id).toList(),
                user.person().map(person -> person.number()).orElse(0L));
        return found.stream()
                .map(one -> row(one, names, words, signs.getOrDefault(one.id(), List.of())))
                .toList();
    }

    List<EarlierText> earlier(List<TextStore.Text> texts) {
        List<String> bodies = texts.stream().map(TextStore.Text::body).toList();
        MarkdownNames words = spelling.names(bodies, people.names(MentionText.people(bodies)));
        return texts.stream()
                .map(text -> new EarlierText(Markdown.toHtml(text.body(), words), text.writtenAt()))
                .toList();
    }

    private static CommentRow row(
            CommentData one, Map<PersonId, String> names, MarkdownNames words, List<ReactionCount> signs) {
        Long thread = one.parentId();
        return new CommentRow(
                new CommentId(one.id()),
                one.version(),
                thread == null ? null : new CommentId(thread),
                new PersonId(one.authorId()),
                names.getOrDefault(new PersonId(one.authorId()), ""),
                one.body(),
                Markdown.toHtml(one.body(), words),
                one.createdAt(),
                one.pinnedOn(),
                one.editedAt(),
                mark(one.deletedBy(), one.deletedAt(), names),
                mark(one.resolvedBy(), one.resolvedAt(), names),
                signs);
    }

    private static @Nullable Mark mark(@Nullable Long by, @Nullable Instant at, Map<PersonId, String> names) {
        return at == null || by == null ? null : new Mark(names.getOrDefault(new PersonId(by), ""), at);
    }
}
