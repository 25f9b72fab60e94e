package app.ballast.shell.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.people.Role;
import app.ballast.support.UiTest;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.sidenav.SideNav;
import org.junit.jupiter.api.Test;

class ErrorPageTest extends UiTest {

    @Test
    void anUnknownAddressKeepsTheShellAndAnswers404() {
        signIn(Role.VIEWER);
        assertThat(navigate("no-such-page")).isEqualTo(404);
        assertThat(page()).get().isInstanceOf(NotFoundPage.class);
        assertThat(_get(H1.class).getText()).isEqualTo("Not here");
        _get(SideNav.class);
    }

    @Test
    void nobodyIsLedAwayFromAPageThatNeedsSignIn() {
        navigate("account");
        assertThat(page()).isEmpty();
    }
}
