package app.ballast.backlog.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.backlog.ItemKey;
import app.ballast.backlog.Kind;
import app.ballast.people.Role;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class LogPanelTest extends BacklogUiTest {

    @Test
    void anItemIsLoggedFromAnyPageAndTheNoticeLeadsToIt() {
        signIn(Role.VIEWER);
        navigate("account");
        _click(_get(Button.class, spec -> spec.withText("Log item")));
        _setValue(_get(TextField.class, spec -> spec.withLabel("Title")), "Retry storm");
        @SuppressWarnings("unchecked")
        RadioButtonGroup<Kind> kind = _get(RadioButtonGroup.class);
        _setValue(kind, Kind.STABILITY);
        _click(_get(Button.class, spec -> spec.withText("Log")));
        assertThat(_get(_get(Notification.class), Anchor.class).getHref()).isEqualTo("backlog/CHK-1");
        assertThat(details(new ItemKey("CHK", 1)).kind()).isEqualTo(Kind.STABILITY);
        assertThat(_get(TextField.class, spec -> spec.withLabel("Title")).getValue())
                .as("ready for the next one")
                .isEmpty();
    }

    @Test
    void aRefusalIsSaidAtItsFieldAndNothingTypedIsLost() {
        signIn(Role.VIEWER);
        navigate("account");
        _click(_get(Button.class, spec -> spec.withText("Log item")));
        TextField title = _get(TextField.class, spec -> spec.withLabel("Title"));
        _click(_get(Button.class, spec -> spec.withText("Log")));
        assertThat(title.isInvalid()).isTrue();
        _setValue(title, "Retry storm");
        BigDecimalField effort = _get(BigDecimalField.class);
        _setValue(effort, BigDecimal.valueOf(521));
        _click(_get(Button.class, spec -> spec.withText("Log")));
        assertThat(effort.isInvalid()).isTrue();
        assertThat(title.getValue()).isEqualTo("Retry storm");
    }
}
