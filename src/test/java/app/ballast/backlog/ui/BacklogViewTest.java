package app.ballast.backlog.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._get;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.backlog.ItemKey;
import app.ballast.backlog.Kind;
import app.ballast.backlog.NewView;
import app.ballast.backlog.SavedViewId;
import app.ballast.backlog.Status;
import app.ballast.backlog.ViewService;
import app.ballast.backlog.ViewType;
import app.ballast.backlog.WorkItemDetails;
import app.ballast.backlog.WorkItemEdit;
import app.ballast.common.ui.EmptyState;
import app.ballast.discussion.ui.WatchControl;
import app.ballast.people.Role;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class BacklogViewTest extends BacklogUiTest {

    @Autowired
    private ViewService views;

    @Test
    void anEmptyBacklogSaysWhatToDoFirst() {
        signIn(Role.VIEWER);
        assertThat(navigate("backlog")).isEqualTo(200);
        assertThat(_find(EmptyState.class)).hasSize(1);
        assertThat(_get(H2.class, spec -> spec.withText("Nothing logged yet")).isVisible())
                .isTrue();
    }

    @Test
    void theFilterIsInTheAddressAndTheAddressIsTheFilter() {
        log(Kind.FEATURE, "Saved baskets");
        log(Kind.STABILITY, "Retry storm");
        signIn(Role.VIEWER);
        navigate("backlog");
        assertThat(titles()).containsExactly("Retry storm", "Saved baskets");
        type("storm -kind:feature");
        assertThat(address()).isEqualTo("backlog?q=storm%20-kind%3Afeature");
        assertThat(titles()).containsExactly("Retry storm");
        assertThat(chips()).containsExactly("“storm”", "not Feature");

        navigate("backlog?q=kind:feature+status:new,done+sort:title");
        assertThat(titles()).containsExactly("Saved baskets");
        assertThat(_get(FilterField.class).getValue()).isEqualTo("kind:feature status:new,done sort:title");
        _click(_get(Button.class, spec -> spec.withText("Feature")));
        assertThat(address()).isEqualTo("backlog?q=status%3Anew%2Cdone%20sort%3Atitle");
        assertThat(titles()).containsExactly("Retry storm", "Saved baskets");
    }

    @Test
    void addressesFromBeforeTheLanguageAreLedOn() {
        log(Kind.FEATURE, "Saved baskets");
        log(Kind.STABILITY, "Retry storm");
        signIn(Role.VIEWER);
        navigate("backlog?text=retry+storm&kind=stability,feature&product=CHK&sort=title");
        assertThat(titles()).containsExactly("Retry storm");
        assertThat(_get(FilterField.class).getValue())
                .contains("\"retry storm\"", "kind:stability,feature", "product:CHK", "sort:title");
    }

    @Test
    void whatCannotBeReadIsNamedAndTheListStaysAsItWas() {
        log(Kind.FEATURE, "Saved baskets");
        log(Kind.STABILITY, "Retry storm");
        signIn(Role.VIEWER);
        navigate("backlog?q=storm");
        type("storm kidn:debt");
        FilterField field = _get(FilterField.class);
        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage()).contains("‘kidn’ at 7").endsWith("Did you mean ‘kind’?");
        assertThat(titles()).containsExactly("Retry storm");
        assertThat(address()).isEqualTo("backlog?q=storm");

        assertThat(navigate("backlog?q=product:XYZ")).isEqualTo(200);
        assertThat(_get(FilterField.class).getErrorMessage()).contains("There is no product ‘XYZ’ (at 9)");
    }

    @Test
    void theFieldOffersWordsAndThenTheirValues() {
        signIn(Role.VIEWER);
        navigate("backlog");
        FilterField field = _get(FilterField.class);
        assertThat(field.offers("st", 2).offers()).extracting("insert").containsExactly("status:");
        assertThat(field.offers("", 0).offers()).hasSizeGreaterThan(10);
        assertThat(field.offers("storm -status:new,in", 20))
                .satisfies(offers -> assertThat(offers.from()).isEqualTo(18))
                .satisfies(offers -> assertThat(offers.offers())
                        .extracting("insert", "label")
                        .containsExactly(
                                org.assertj.core.groups.Tuple.tuple("in-progress", "In progress"),
                                org.assertj.core.groups.Tuple.tuple("in-review", "In review")));
        assertThat(field.offers("product:chk", 11).offers()).extracting("label").containsExactly("Checkout");
    }

    @Test
    void anAddressThatMatchesNothingOffersToClearTheFilter() {
        log(Kind.FEATURE, "Saved baskets");
        signIn(Role.VIEWER);
        navigate("backlog?q=nowhere");
        _get(H2.class, spec -> spec.withText("No item matches"));
    }

    @Test
    void aSavedViewIsWatchedBesideItsName() {
        SavedViewId view = sharedView();
        signIn(Role.TECHNOLOGY);
        navigate("backlog?q=bask");
        _assertNone(WatchControl.class);
        navigate("backlog?saved=" + view.value() + "&q=storm");
        _click(_get(_get(WatchControl.class), Button.class, spec -> spec.withText("Watch")));
        _get(_get(WatchControl.class), Button.class, spec -> spec.withText("Watching"));
        navigate("backlog");
        navigate("backlog?saved=" + view.value());
        _get(_get(WatchControl.class), Button.class, spec -> spec.withText("Watching"));
    }

    @Test
    void newsOfAnItemInAViewLeadToTheItemBesideTheView() {
        SavedViewId view = sharedView();
        ItemKey key = log(Kind.STABILITY, "Retry storm");
        log(Kind.FEATURE, "Saved baskets");
        signIn(Role.VIEWER);
        navigate("backlog/" + key + "?in=" + view.value());
        assertThat(address()).isEqualTo("backlog/" + key + "?q=storm&saved=" + view.value());
        assertThat(titles()).containsExactly("Retry storm");
        navigate("backlog/" + key + "?in=999999");
        assertThat(address()).isEqualTo("backlog/" + key.toString());
        assertThat(titles()).hasSize(2);
    }

    private SavedViewId sharedView() {
        signIn(Role.PRODUCT);
        return views.save(new NewView("Storms", true, "storm", ViewType.TABLE));
    }

    @Test
    void anItemOpensAtItsAddressBesideTheTable() {
        ItemKey key = log(Kind.FEATURE, "Saved baskets");
        signIn(Role.VIEWER);
        assertThat(navigate("backlog/" + key + "?q=bask")).isEqualTo(200);
        _get(H2.class, spec -> spec.withText("Saved baskets"));
        assertThat(titles()).containsExactly("Saved baskets");
        assertThat(navigate("backlog/CHK-99")).isEqualTo(404);
        assertThat(navigate("backlog/nonsense")).isEqualTo(404);
    }

    @Test
    void aViewerReadsVotesAndCommentsButDoesNotEdit() {
        ItemKey key = accepted(Kind.FEATURE, "Saved baskets");
        signIn(Role.VIEWER);
        navigate("backlog/" + key);
        assertThat(_get(Button.class, spec -> spec.withText("Edit")).isEnabled())
                .isFalse();
        assertThat(status().isReadOnly()).isTrue();
        _click(_get(Button.class, spec -> spec.withText("Vote")));
        assertThat(details(key).votes()).isEqualTo(1);
        _click(_get(Button.class, spec -> spec.withText("Withdraw vote")));
        assertThat(details(key).votes()).isZero();
        _setValue(
                _get(TextArea.class, spec -> spec.withPlaceholder("Write a comment (Markdown, @ names somebody)")),
                "Please");
        _click(_get(Button.class, spec -> spec.withText("Comment")));
        _get(com.vaadin.flow.component.html.H3.class, spec -> spec.withText("1 comment"));
    }

    @Test
    void itsSideMovesAnItemThroughTheWork() {
        ItemKey key = accepted(Kind.STABILITY, "Retry storm");
        signIn(Role.TECHNOLOGY);
        navigate("backlog/" + key);
        _setValue(status(), Status.IN_PROGRESS);
        assertThat(details(key).status()).isEqualTo(Status.IN_PROGRESS);
    }

    @Test
    void editingLocksWhatBelongsToTheOtherSide() {
        ItemKey key = accepted(Kind.FEATURE, "Saved baskets");
        signIn(Role.PRODUCT);
        navigate("backlog/" + key);
        _click(_get(Button.class, spec -> spec.withText("Edit")));
        assertThat(_get(TextArea.class, spec -> spec.withLabel("What is feasible"))
                        .isReadOnly())
                .isTrue();
        _setValue(_get(TextField.class, spec -> spec.withLabel("Title")), "Baskets that stay");
        _click(_get(Button.class, spec -> spec.withText("Save")));
        assertThat(details(key).title()).isEqualTo("Baskets that stay");
        _get(H2.class, spec -> spec.withText("Baskets that stay"));
    }

    @Test
    void aRefusedValueIsSaidAtItsField() {
        ItemKey key = accepted(Kind.FEATURE, "Saved baskets");
        signIn(Role.PRODUCT);
        navigate("backlog/" + key);
        _click(_get(Button.class, spec -> spec.withText("Edit")));
        TextField title = _get(TextField.class, spec -> spec.withLabel("Title"));
        _setValue(title, " ");
        _click(_get(Button.class, spec -> spec.withText("Save")));
        assertThat(title.isInvalid()).isTrue();
        assertThat(title.getErrorMessage()).contains("1 to 200");
    }

    @Test
    void whoSavesSecondSeesBothVersionsAndLosesNothing() {
        ItemKey key = accepted(Kind.FEATURE, "Saved baskets");
        signIn(Role.PRODUCT);
        navigate("backlog/" + key);
        _click(_get(Button.class, spec -> spec.withText("Edit")));
        _setValue(_get(TextField.class, spec -> spec.withLabel("Title")), "My title");
        somebodyElseWrites(key, "Their title", "Their description");
        _click(_get(Button.class, spec -> spec.withText("Save")));

        assertThat(details(key).title()).isEqualTo("Their title");
        @SuppressWarnings("unchecked")
        List<RadioButtonGroup<Boolean>> choices =
                (List<RadioButtonGroup<Boolean>>) (List<?>) _find(RadioButtonGroup.class);
        assertThat(choices).hasSize(2);
        assertThat(choices.getFirst().getValue()).as("what I wrote is kept").isTrue();
        assertThat(choices.getLast().getValue())
                .as("what I never touched is theirs")
                .isFalse();
        _click(_get(Button.class, spec -> spec.withText("Save the choice")));
        assertThat(details(key).title()).isEqualTo("My title");
        assertThat(details(key).edit().description()).isEqualTo("Their description");
        _assertNone(ConflictPanel.class);
    }

    private void somebodyElseWrites(ItemKey key, String title, String description) {
        WorkItemDetails item = details(key);
        WorkItemEdit edit = item.edit();
        asSystem(() -> {
            backlog.edit(
                    item.id(),
                    item.version(),
                    new WorkItemEdit(
                            edit.kind(),
                            title,
                            edit.service(),
                            edit.effort(),
                            edit.assignee(),
                            description,
                            edit.audience(),
                            edit.customerReason(),
                            edit.feasibility(),
                            edit.acceptanceCriteria(),
                            edit.plan()));
            return true;
        });
    }

    @SuppressWarnings("unchecked")
    private static Select<Status> status() {
        return _get(
                Select.class,
                spec -> spec.withPredicate(
                        select -> "Status".equals(select.getElement().getProperty("accessibleName"))
                                || "Status".equals(select.getAriaLabel().orElse(""))));
    }

    private static void type(String text) {
        _setValue(_get(FilterField.class), text);
    }

    private static List<String> chips() {
        return _find(Button.class, spec -> spec.withClasses("backlog-chip")).stream()
                .map(Button::getText)
                .toList();
    }

    private static List<String> titles() {
        ItemGrid grid = _get(ItemGrid.class);
        return java.util.stream.IntStream.range(0, _size(grid))
                .mapToObj(i -> _get(grid, i).title())
                .toList();
    }
}
