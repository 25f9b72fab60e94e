package app.ballast.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.people.Role;
import app.ballast.permissions.Views.View;
import app.ballast.support.UiTest;
import com.vaadin.flow.component.UI;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a page is called in the browser's tabs and history. */
class PageTitlesTest extends UiTest {

    private static final String APPLICATION = " · Ballast";

    @Test
    void everyPageHasANameOfItsOwnAndThenOnceThatOfBallast() {
        signIn(Role.values());
        Map<String, String> titles = new TreeMap<>();
        for (View view : Views.ALL) {
            // The settings as such lead on to the first of their pages.
            if (!view.anonymous() && !view.path().equals("settings")) {
                navigate(view.address().substring(1));
                titles.put(view.address(), UI.getCurrent().getInternals().getTitle());
            }
        }
        assertThat(titles).hasSizeGreaterThan(10);
        assertThat(titles.values()).allSatisfy(title -> assertThat(title)
                .endsWith(APPLICATION)
                .matches(whole -> whole.indexOf(APPLICATION) == whole.lastIndexOf(APPLICATION), "says it once")
                .hasSizeGreaterThan(APPLICATION.length()));
        assertThat(titles.values()).doesNotHaveDuplicates();
    }
}
