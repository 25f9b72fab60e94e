package app.ballast.people.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.people.Role;
import app.ballast.support.UiTest;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import org.junit.jupiter.api.Test;

class ForgottenPasswordViewTest extends UiTest {

    @Test
    void withoutAMailServerThePageSaysToAskAnAdministrator() {
        addPerson("Ad Min", Role.ADMIN);
        assertThat(navigate("forgotten-password")).isEqualTo(200);
        _assertNone(EmailField.class);
        assertThat(_get(
                                Paragraph.class,
                                spec -> spec.withPredicate(
                                        text -> text.getText().contains("administrator")))
                        .getText())
                .startsWith("Ballast sends no e-mail here.");
    }
}
