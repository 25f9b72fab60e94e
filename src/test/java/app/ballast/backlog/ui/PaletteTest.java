package app.ballast.backlog.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.backlog.Kind;
import app.ballast.backlog.NewWorkItem;
import app.ballast.people.Role;
import app.ballast.people.TeamId;
import app.ballast.people.TeamService;
import app.ballast.portfolio.NewProduct;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.Visibility;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The palette of the shell with what this room lets it find. */
class PaletteTest extends BacklogUiTest {

    @Autowired
    private TeamService teams;

    @Test
    void anItemIsFoundByItsKeyAndByItsWordsAndOpened() {
        log(Kind.FEATURE, "Saved baskets");
        log(Kind.STABILITY, "Retry storm");
        signIn(Role.VIEWER);
        navigate("triage");
        type("chk-1");
        assertThat(offers()).containsExactly("Saved baskets");
        type("storm");
        assertThat(offers()).containsExactly("Retry storm");
        _click(_get(NativeButton.class));
        assertThat(address()).isEqualTo("backlog/CHK-2");
        _assertNone(Dialog.class);
    }

    @Test
    void pagesAndCommandsAreFoundByName() {
        signIn(Role.VIEWER);
        navigate("backlog");
        type("tria");
        assertThat(offers()).containsExactly("Triage");
        type("log it");
        assertThat(offers()).containsExactly("Log item");
        type("no such thing");
        assertThat(offers()).isEmpty();
    }

    @Test
    void whatIsNotForTheReaderIsNotFound() {
        asSystem(() -> {
            TeamId team = teams.add("Insiders", Set.of());
            ProductId secret = settings.add(new NewProduct("SEC", "Secret", Visibility.RESTRICTED, Set.of(team)));
            return backlog.log(NewWorkItem.of(secret, Kind.FEATURE, "Hidden gem"));
        });
        signIn(Role.VIEWER);
        navigate("backlog");
        type("hidden");
        assertThat(offers()).isEmpty();
        type("SEC-1");
        assertThat(offers()).isEmpty();
    }

    private static void type(String text) {
        if (_find(Dialog.class).isEmpty()) {
            _click(_get(Button.class, spec -> spec.withText("Find")));
        }
        _setValue(_get(TextField.class, spec -> spec.withPlaceholder("Key, words, page or command")), text);
    }

    private static List<String> offers() {
        return _find(NativeButton.class).stream()
                .map(button -> button.getChildren()
                        .findFirst()
                        .orElseThrow()
                        .getElement()
                        .getText())
                .toList();
    }
}
