package app.ballast.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ballast.common.Actor;
import app.ballast.common.SubjectRef;
import app.ballast.people.SystemActor;
import app.ballast.support.DatabaseTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
class ActivityLogTest {

    private static final SubjectRef SUBJECT = new SubjectRef("audit-test", 7);

    @Autowired
    private ActivityLog log;

    private void record(String label, String action, String note) {
        log.record(Activity.of(Actor.system("Audit test"), SUBJECT, label, null, action)
                .because(note));
    }

    private List<ActivityRow> newest(Long before, String text, int most) {
        return SystemActor.call(
                "Test", () -> log.find(ActivityFilter.named(text), ActivityScope.EVERYTHING, before, most));
    }

    @Test
    void theNewestEntryStandsFirst() {
        record("one", "added", "");
        record("two", "added", "");
        assertThat(SystemActor.call("Test", () -> log.history(SUBJECT, 10)))
                .extracting(ActivityRow::label)
                .containsExactly("two", "one");
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrOverlap() {
        for (int i = 0; i < 25; i++) {
            record("page %02d".formatted(i), "paged", "");
        }
        List<ActivityRow> first = newest(Long.MAX_VALUE, "paged", 10);
        List<ActivityRow> second = newest(first.getLast().id(), "paged", 10);
        List<ActivityRow> third = newest(second.getLast().id(), "paged", 10);
        assertThat(first).hasSize(10);
        assertThat(second.getFirst().label()).isEqualTo("page 14");
        assertThat(third)
                .extracting(ActivityRow::label)
                .containsExactly("page 04", "page 03", "page 02", "page 01", "page 00");
    }

    @Test
    void aSearchFindsActorSubjectAndActionWhateverTheCase() {
        record("Needle in the haystack", "threaded", "");
        for (String text : List.of("AUDIT TEST", "needle", "Threaded")) {
            assertThat(newest(Long.MAX_VALUE, text, 100))
                    .as(text)
                    .extracting(ActivityRow::label)
                    .contains("Needle in the haystack");
        }
        assertThat(newest(Long.MAX_VALUE, "nee%le", 100)).isEmpty();
    }

    @Test
    void whatIsTooLongIsCutAndMarked() {
        log.record(Activity.of(Actor.system("Audit test"), SUBJECT, "x".repeat(400), null, "changed")
                .changing("text", "y".repeat(5000), "z"));
        ActivityRow row =
                SystemActor.call("Test", () -> log.history(SUBJECT, 1)).getFirst();
        assertThat(row.label()).hasSize(300);
        assertThat(row.oldValue()).hasSize(4000).endsWith("…");
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void nothingIsRecordedOutsideATransaction() {
        assertThatThrownBy(() -> record("alone", "added", "")).isInstanceOf(IllegalTransactionStateException.class);
    }
}
