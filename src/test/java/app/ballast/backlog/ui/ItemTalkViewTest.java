package app.ballast.backlog.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.backlog.ItemDiscussion;
import app.ballast.backlog.ItemKey;
import app.ballast.backlog.Kind;
import app.ballast.backlog.WorkItemId;
import app.ballast.discussion.CommentId;
import app.ballast.discussion.CommentRow;
import app.ballast.discussion.NewComment;
import app.ballast.people.PersonId;
import app.ballast.people.Role;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ItemTalkViewTest extends BacklogUiTest {

    @Autowired
    ItemDiscussion talk;

    ItemKey key = new ItemKey("CHK", 1);
    WorkItemId item = new WorkItemId(0);
    PersonId ana = new PersonId(0);

    @BeforeEach
    void logAnItem() {
        key = log(Kind.FEATURE, "Saved baskets");
        item = details(key).id();
        ana = addPerson("Ana Brandt", Role.VIEWER);
        signInAs(ana);
        navigate("backlog/" + key);
    }

    @Test
    void aThreadGrowsIsSettledAndOpensAgain() {
        write("Write a comment (Markdown, @ names somebody)", "Why *now*?", "Comment");
        _get(H3.class, spec -> spec.withText("1 comment"));
        act("Reply");
        write("Reply to Ana Brandt", "Because", "Reply");
        _get(H3.class, spec -> spec.withText("2 comments"));
        act("Resolve");
        assertThat(_find(NativeButton.class, spec -> spec.withText("Reopen"))).isEmpty();
        act("Show");
        act("Reopen");
        act("Resolve");
        _get(H3.class, spec -> spec.withText("2 comments"));
    }

    @Test
    void anEditIsMarkedAndWhatItSaidBeforeIsShown() {
        write("Write a comment (Markdown, @ names somebody)", "First", "Comment");
        act("⋯");
        act("Edit");
        assertThat(area("Edit").getValue()).isEqualTo("First");
        write("Edit", "Second", "Save");
        assertThat(prose()).containsExactly("<p>Second</p>\n");
        act("edited");
        assertThat(prose()).containsExactly("<p>Second</p>\n", "<p>First</p>\n");
    }

    @Test
    void whoSavesSecondSeesTheFirstTextAndKeepsTheirOwn() {
        write("Write a comment (Markdown, @ names somebody)", "First", "Comment");
        act("⋯");
        act("Edit");
        CommentRow row =
                talk.<List<CommentRow>>read(item, said -> said.after(null, 5)).getFirst();
        talk.write(item, writer -> writer.edit(row.id(), row.version(), "From another window"));
        write("Edit", "From here", "Save");
        assertThat(prose()).contains("<p>From another window</p>\n");
        assertThat(area("Edit").getValue()).isEqualTo("From here");
        _click(_get(Button.class, spec -> spec.withText("Save")));
        assertThat(prose()).containsExactly("<p>From here</p>\n");
    }

    @Test
    void aDeletedCommentLeavesAMarkAndComesBackByUndo() {
        write("Write a comment (Markdown, @ names somebody)", "First", "Comment");
        act("⋯");
        act("Delete");
        _get(H3.class, spec -> spec.withText("No comments yet"));
        assertThat(_get(Span.class, spec -> spec.withClasses("talk-muted")).getText())
                .startsWith("Deleted by Ana Brandt on ");
        _click(_get(Button.class, spec -> spec.withText("Undo")));
        assertThat(prose()).containsExactly("<p>First</p>\n");
    }

    @Test
    void aReactionIsCountedAndTakenBack() {
        write("Write a comment (Markdown, @ names somebody)", "First", "Comment");
        act("React");
        act("Thanks");
        NativeButton thanks = button("Thanks: 1");
        assertThat(thanks.getElement().getAttribute("aria-pressed")).isEqualTo("true");
        _click(thanks);
        assertThat(_find(NativeButton.class, spec -> spec.withClasses("talk-reaction")))
                .isEmpty();
    }

    @Test
    void aQuoteBeginsAnAnswer() {
        write("Write a comment (Markdown, @ names somebody)", "One\ntwo, @Ana Brandt", "Comment");
        act("⋯");
        act("Quote");
        assertThat(area("Reply to Ana Brandt").getValue()).isEqualTo("> One\n> two, @Ana Brandt\n\n");
    }

    @Test
    void whatIsNoCommentIsSaidAtTheFieldAndStaysThere() {
        TextArea field = area("Write a comment (Markdown, @ names somebody)");
        _setValue(field, "x".repeat(20_001));
        _click(_get(Button.class, spec -> spec.withText("Comment")));
        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage()).isEqualTo("A comment needs 1 to 20,000 characters; this one has 20,001.");
        assertThat(field.getValue()).hasSize(20_001);
    }

    @Test
    void aLinkLeadsToAnOldCommentAndBackToTheNewest() {
        CommentId oldest = say("The oldest");
        for (int i = 0; i < 60; i++) {
            say("Number " + i);
        }
        navigate("backlog/" + key);
        assertThat(prose()).hasSize(50).doesNotContain("<p>The oldest</p>\n");
        act("Show earlier comments");
        assertThat(prose()).hasSize(61).startsWith("<p>The oldest</p>\n");
        navigate("backlog/" + key + "?comment=" + oldest.value());
        assertThat(prose()).hasSize(11).startsWith("<p>The oldest</p>\n");
        act("Show the newest comments");
        assertThat(prose()).hasSize(50).endsWith("<p>Number 59</p>\n");
        assertThat(navigate("backlog/" + key + "?comment=999999")).isEqualTo(200);
    }

    @Test
    void othersWordsCanBeAnsweredButNotChanged() {
        say("Mine");
        signIn(Role.PRODUCT);
        navigate("backlog/" + key);
        act("⋯");
        assertThat(_find(NativeButton.class, spec -> spec.withText("Edit"))).isEmpty();
        assertThat(_find(NativeButton.class, spec -> spec.withText("Delete"))).isEmpty();
        _get(NativeButton.class, spec -> spec.withText("Reply"));
    }

    private CommentId say(String text) {
        return talk.write(item, writer -> writer.comment(NewComment.of(text)).id());
    }

    private static void write(String label, String text, String button) {
        TextArea area = area(label);
        _setValue(area, text);
        Component form = area.getParent().orElseThrow();
        _click(_get(form, Button.class, spec -> spec.withText(button)));
    }

    private static TextArea area(String label) {
        return _get(TextArea.class, spec -> spec.withPlaceholder(label));
    }

    private static void act(String name) {
        _click(button(name));
    }

    private static NativeButton button(String name) {
        return _find(NativeButton.class).stream()
                .filter(button -> name.equals(button.getText())
                        || name.equals(button.getAriaLabel().orElse("")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button " + name));
    }

    private static List<String> prose() {
        return _find(Div.class, spec -> spec.withClasses("ballast-prose")).stream()
                .filter(block -> block.getParent()
                        .filter(parent -> ((com.vaadin.flow.component.HasStyle) parent).hasClassName("talk-comment")
                                || ((com.vaadin.flow.component.HasStyle) parent).hasClassName("talk-earlier")
                                || ((com.vaadin.flow.component.HasStyle) parent).hasClassName("talk-changed"))
                        .isPresent())
                .map(block -> block.getElement().getProperty("innerHTML"))
                .toList();
    }
}
