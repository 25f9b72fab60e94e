package app.ballast.discussion.ui;

import static com.github.mvysny.kaributesting.v10.BasicUtilsKt._fireDomEvent;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.ballast.backlog.BacklogService;
import app.ballast.backlog.Kind;
import app.ballast.backlog.NewWorkItem;
import app.ballast.discussion.News;
import app.ballast.discussion.NewsKind;
import app.ballast.discussion.Notifier;
import app.ballast.people.PersonId;
import app.ballast.people.Role;
import app.ballast.portfolio.NewProduct;
import app.ballast.portfolio.PortfolioSettings;
import app.ballast.portfolio.ProductId;
import app.ballast.support.UiTest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.notification.Notification;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

class InboxViewTest extends UiTest {

    @Autowired
    private PortfolioSettings products;

    @Autowired
    private BacklogService backlog;

    @Autowired
    private Notifier notifier;

    @Autowired
    private TransactionTemplate transaction;

    @SuppressWarnings("NullAway.Init")
    private ProductId checkout;

    @BeforeEach
    void aProduct() {
        checkout = asSystem(() -> products.add(NewProduct.open("CHK", "Checkout")));
    }

    private void tell(PersonId to, NewsKind kind, String title) {
        asSystem(() -> transaction.execute(status -> {
            var item = backlog.id(backlog.log(NewWorkItem.of(checkout, Kind.FEATURE, title)))
                    .subject();
            notifier.tell(News.of(kind, item, title).to(Set.of(to)));
            return true;
        }));
    }

    private List<String> subjects() {
        return _find(Article.class).stream()
                .map(box -> _get(box, H2.class).getChildren().findFirst().orElseThrow())
                .map(link -> ((Anchor) link).getText())
                .toList();
    }

    private void press(String key) {
        _fireDomEvent(
                page().orElseThrow(),
                "ballast-key",
                JsonMapper.shared().createObjectNode().put("event.detail", key));
    }

    @Test
    void anEmptyInboxSaysHowNewsComeIn() {
        signIn(Role.VIEWER);
        navigate("inbox");
        _get(H2.class, spec -> spec.withText("Nothing in your inbox"));
    }

    @Test
    void theAddressSaysWhatIsShown() {
        PersonId me = signIn(Role.VIEWER);
        tell(me, NewsKind.MENTIONED, "One");
        tell(me, NewsKind.DONE, "Two");
        navigate("inbox");
        assertThat(subjects()).containsExactly("CHK-2 Two", "CHK-1 One");
        navigate("inbox?about=mentions");
        assertThat(subjects()).containsExactly("CHK-1 One");
        navigate("inbox?show=archived");
        assertThat(subjects()).isEmpty();
        _get(Anchor.class, spec -> spec.withText("Mentions · 1"));
    }

    @Test
    void aGroupIsArchivedAndComesBackOnUndo() {
        PersonId me = signIn(Role.VIEWER);
        tell(me, NewsKind.MENTIONED, "One");
        tell(me, NewsKind.DONE, "Two");
        navigate("inbox");
        _click(_get(
                Button.class,
                spec -> spec.withPredicate(
                        button -> button.getElement().getAttribute("aria-label") instanceof String label
                                && label.equals("Archive: CHK-1 One"))));
        assertThat(subjects()).containsExactly("CHK-2 Two");
        _click(_get(_get(Notification.class), Button.class, spec -> spec.withText("Undo")));
        assertThat(subjects()).containsExactly("CHK-2 Two", "CHK-1 One");
    }

    @Test
    void keysWalkAndMark() {
        PersonId me = signIn(Role.VIEWER);
        tell(me, NewsKind.MENTIONED, "One");
        tell(me, NewsKind.DONE, "Two");
        navigate("inbox");
        press("e");
        assertThat(subjects()).hasSize(2);
        press("j");
        press("j");
        press("k");
        press("j");
        press("e");
        assertThat(subjects()).containsExactly("CHK-2 Two");
        press("u");
        navigate("inbox?show=unread");
        assertThat(subjects()).isEmpty();
    }

    @Test
    void moreThanAPageIsTurned() {
        PersonId me = signIn(Role.VIEWER);
        IntStream.rangeClosed(1, 30).forEach(i -> tell(me, NewsKind.MENTIONED, "Item " + i));
        navigate("inbox");
        assertThat(subjects()).hasSize(25);
        _get(Anchor.class, spec -> spec.withText("Older →"));
        navigate("inbox?page=2");
        assertThat(subjects()).hasSize(5).last().isEqualTo("CHK-1 Item 1");
        _click(_get(Button.class, spec -> spec.withText("Mark all as read")));
        navigate("inbox?show=unread");
        assertThat(subjects()).isEmpty();
    }

    @Test
    void whatSomebodyElseDoesAppearsOnTheOpenPage() {
        PersonId me = signIn(Role.VIEWER);
        navigate("inbox");
        assertThat(subjects()).isEmpty();
        tell(me, NewsKind.MENTIONED, "One");
        await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip(false);
            assertThat(subjects()).containsExactly("CHK-1 One");
        });
    }
}
