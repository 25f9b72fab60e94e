package app.ballast.backlog.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.backlog.ItemKey;
import app.ballast.backlog.Kind;
import app.ballast.backlog.SavedViewRow;
import app.ballast.backlog.Status;
import app.ballast.people.Role;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoardViewTest extends BacklogUiTest {

    @Test
    void theMenuOfACardMovesItAndCanBeUndone() {
        ItemKey key = accepted(Kind.STABILITY, "Retry storm");
        signIn(Role.TECHNOLOGY);
        navigate("backlog?view=board");
        open(key);
        _click(_get(Button.class, spec -> spec.withText("In progress")));
        assertThat(details(key).status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(cards(Status.IN_PROGRESS)).containsExactly("CHK-1");
        _click(_get(Button.class, spec -> spec.withText("Undo")));
        assertThat(details(key).status()).isEqualTo(Status.ACCEPTED);
        assertThat(cards(Status.ACCEPTED)).containsExactly("CHK-1");
    }

    @Test
    void whoeverMovesSecondIsToldAndSeesWhereTheCardIs() {
        ItemKey key = accepted(Kind.STABILITY, "Retry storm");
        signIn(Role.TECHNOLOGY);
        navigate("backlog?view=board");
        open(key);
        asSystem(() -> {
            backlog.move(details(key).id(), Status.DONE);
            return true;
        });
        _click(_get(Button.class, spec -> spec.withText("Ready")));
        assertThat(details(key).status()).isEqualTo(Status.DONE);
        assertThat(cards(Status.DONE)).containsExactly("CHK-1");
        assertThat(_find(Notification.class)).isNotEmpty();
        _click(_get(Button.class, spec -> spec.withText("Move it to Ready")));
        assertThat(details(key).status()).as("all the same").isEqualTo(Status.READY);
    }

    @Test
    void whatIsDoneIsAskedWhatItWasFor() {
        ItemKey key = accepted(Kind.FEATURE, "Gift cards");
        signIn(Role.PRODUCT);
        navigate("backlog?view=board");
        open(key);
        _click(_get(Button.class, spec -> spec.withText("Done")));
        assertThat(address()).startsWith("backlog/CHK-1");
        _get(TextField.class, spec -> spec.withLabel("Metric"));
    }

    @Test
    void aCardThatIsAsItWasStaysWhenTheBoardIsReadAgain() {
        ItemKey kept = accepted(Kind.FEATURE, "Gift cards");
        ItemKey moved = accepted(Kind.FEATURE, "Dark mode");
        signIn(Role.PRODUCT);
        navigate("backlog?view=board");
        BoardCard before = card(kept);
        open(moved);
        _click(_get(Button.class, spec -> spec.withText("Ready")));
        assertThat(card(kept)).isSameAs(before);
        assertThat(cards(Status.READY)).containsExactly(moved.toString());
    }

    private static BoardCard card(ItemKey key) {
        return _get(
                BoardCard.class,
                spec -> spec.withPredicate(card -> card.row().key().equals(key)));
    }

    @Test
    void aColumnReadsItsCardsByThePage() {
        for (int i = 0; i < BoardColumn.PAGE + 3; i++) {
            accepted(Kind.FEATURE, "Item " + i);
        }
        signIn(Role.VIEWER);
        navigate("backlog?view=board&q=sort:created");
        assertThat(cards(Status.ACCEPTED)).hasSize(BoardColumn.PAGE);
        _click(_get(Button.class, spec -> spec.withText("Show more")));
        assertThat(cards(Status.ACCEPTED)).hasSize(BoardColumn.PAGE + 3);
        _assertNone(Button.class, spec -> spec.withText("Show more"));
    }

    @Test
    void whoMayNotMoveACardHasNoMenuForIt() {
        accepted(Kind.STABILITY, "Retry storm");
        signIn(Role.PRODUCT);
        navigate("backlog?view=board");
        assertThat(cards(Status.ACCEPTED)).hasSize(1);
        assertThat(_find(BoardCard.class).getFirst().getClassNames()).doesNotContain("movable");
    }

    @Test
    void whatIsShownCanBeSavedAndChosenAgain() {
        accepted(Kind.STABILITY, "Retry storm");
        accepted(Kind.FEATURE, "Gift cards");
        signIn(Role.PRODUCT);
        navigate("backlog?view=board&q=kind:feature");
        _click(_get(Button.class, spec -> spec.withText("Save view")));
        _setValue(_get(TextField.class, spec -> spec.withLabel("Name")), "Our features");
        _setValue(_get(Checkbox.class), true);
        _click(_get(Button.class, spec -> spec.withText("Save as new")));
        assertThat(address())
                .contains("view=board")
                .contains("q=kind%3Afeature")
                .contains("saved=");

        signIn(Role.TECHNOLOGY);
        navigate("backlog");
        @SuppressWarnings("unchecked")
        Select<SavedViewRow> views = _get(Select.class, spec -> spec.withPlaceholder("All items"));
        SavedViewRow shared = views.getListDataView().getItems().findFirst().orElseThrow();
        assertThat(shared.name()).isEqualTo("Our features");
        _setValue(views, shared);
        assertThat(address()).contains("q=kind%3Afeature").contains("saved=");
        assertThat(cards(Status.ACCEPTED)).containsExactly("CHK-2");
    }

    private static void open(ItemKey key) {
        _click(_get(
                Button.class,
                spec -> spec.withPredicate(
                        button -> button.getAriaLabel().orElse("").equals("Move " + key + " to"))));
    }

    private static List<String> cards(Status status) {
        return _find(BoardCard.class).stream()
                .map(BoardCard::row)
                .filter(row -> row.status() == status)
                .map(row -> row.key().toString())
                .toList();
    }
}
