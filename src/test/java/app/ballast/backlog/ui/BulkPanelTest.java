package app.ballast.backlog.ui;

import static com.github.mvysny.kaributesting.v10.BasicUtilsKt._fireDomEvent;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.backlog.ItemKey;
import app.ballast.backlog.Kind;
import app.ballast.backlog.Status;
import app.ballast.people.Role;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class BulkPanelTest extends BacklogUiTest {

    @Test
    void whatWouldChangeIsShownFirstAndOneUndoTakesItBack() {
        ItemKey one = accepted(Kind.FEATURE, "One");
        ItemKey two = accepted(Kind.STABILITY, "Two");
        signIn(Role.PRODUCT);
        navigate("backlog");
        _click(_get(Button.class, spec -> spec.withText("Change many")));
        _click(_get(Button.class, spec -> spec.withText("Show what changes")));
        assertThat(_get(
                                Paragraph.class,
                                spec -> spec.withPredicate(text ->
                                        text.getText().startsWith("1 item changes, 0 are so already, 1 is refused")))
                        .isVisible())
                .isTrue();
        assertThat(details(one).status()).isEqualTo(Status.ACCEPTED);
        _click(_get(Button.class, spec -> spec.withText("Change 1 item")));
        assertThat(details(one).status()).isEqualTo(Status.READY);
        assertThat(details(two).status()).isEqualTo(Status.ACCEPTED);
        _click(_get(_get(Notification.class), Button.class, spec -> spec.withText("Undo")));
        assertThat(details(one).status()).isEqualTo(Status.ACCEPTED);
    }

    @Test
    void theSelectedItemsAloneAreChanged() {
        ItemKey one = accepted(Kind.FEATURE, "One");
        ItemKey two = accepted(Kind.FEATURE, "Two");
        signIn(Role.PRODUCT);
        navigate("backlog/" + one);
        _fireDomEvent(
                page().orElseThrow(),
                "ballast-key",
                JsonMapper.shared().createObjectNode().put("event.detail", "x"));
        _click(_get(Button.class, spec -> spec.withText("Change many")));
        RadioButtonGroup<?> scope = _find(RadioButtonGroup.class).getFirst();
        assertThat(scope.getValue()).isEqualTo(true);
        _click(_get(Button.class, spec -> spec.withText("Show what changes")));
        _click(_get(Button.class, spec -> spec.withText("Change 1 item")));
        assertThat(details(one).status()).isEqualTo(Status.READY);
        assertThat(details(two).status()).isEqualTo(Status.ACCEPTED);
        _setValue(
                _get(com.vaadin.flow.component.select.Select.class, spec -> spec.withLabel("Change")),
                BulkFields.What.LABELS);
        _click(_get(Button.class, spec -> spec.withText("Show what changes")));
        assertThat(_find(Notification.class)).isNotEmpty();
    }
}
