package app.ballast.common.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.ballast.common.SubjectRef;
import app.ballast.common.live.Change;
import app.ballast.common.live.ChangeFeed;
import app.ballast.support.UiTest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.VaadinSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LiveUpdatesTest extends UiTest {

    private static final int PARTS = 5;
    private static final Change NEWS = new Change(new SubjectRef("something-of-this-test", 1), null);

    @Autowired
    private LiveUpdates live;

    @Autowired
    private ChangeFeed feed;

    @Test
    void whatWaitsForAPartIsToldAlsoWhereThePartMovesMeanwhile() {
        List<LiveNews> told = new ArrayList<>();
        Div shown = new Div();
        Div before = new Div(shown);
        Div after = new Div();
        UI.getCurrent().add(before, after);
        live.follow(shown, NEWS::equals, told::add);
        before.removeAll();
        asSystem(() -> {
            feed.tell(NEWS);
            return true;
        });
        after.add(shown);
        await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.runUIQueue(true);
            assertThat(told).containsExactly(new LiveNews(Set.of(NEWS)));
        });
    }

    @Test
    void whatFailsInOnePartKeepsNoOtherFromHearing() {
        List<Throwable> failed = new ArrayList<>();
        VaadinSession.getCurrent().setErrorHandler(event -> failed.add(event.getThrowable()));
        List<Integer> told = new ArrayList<>();
        for (int number = 0; number < PARTS; number++) {
            int part = number;
            Div shown = new Div();
            UI.getCurrent().add(shown);
            live.follow(shown, NEWS::equals, news -> {
                if (part % 2 == 1) {
                    throw new IllegalStateException("part " + part);
                }
                told.add(part);
            });
        }
        asSystem(() -> {
            feed.tell(NEWS);
            return true;
        });
        await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.runUIQueue(true);
            assertThat(told).containsExactlyInAnyOrder(0, 2, 4);
        });
        assertThat(failed).extracting(Throwable::getMessage).containsExactlyInAnyOrder("part 1", "part 3");
    }
}
