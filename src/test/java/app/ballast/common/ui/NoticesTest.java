package app.ballast.common.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.notification.Notification;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NoticesTest {

    @BeforeEach
    void open() {
        MockVaadin.setup();
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
    }

    @Test
    void theOldestOfManyPassingNoticesGivesWay() {
        List<Notification> notices = IntStream.rangeClosed(0, PassingNotices.MOST)
                .mapToObj(number -> Notices.undoable("Done " + number, () -> {}))
                .toList();
        assertThat(notices.getFirst().isOpened()).isFalse();
        assertThat(notices.subList(1, notices.size())).allMatch(Notification::isOpened);
    }

    @Test
    void aNoticeOfAnErrorStaysHoweverManyPass() {
        Notification error = Notices.error("This cannot be done.");
        IntStream.rangeClosed(0, PassingNotices.MOST).forEach(number -> Notices.success("Done " + number));
        assertThat(error.isOpened()).isTrue();
    }
}
