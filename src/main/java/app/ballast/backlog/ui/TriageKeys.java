package app.ballast.backlog.ui;

import app.ballast.common.ui.KeyGuide;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The keys of triage. */
@Component
@Order(2)
class TriageKeys implements KeyGuide {

    @Override
    public String titleKey() {
        return "triage.title";
    }

    @Override
    public List<Entry> keys() {
        return List.of(
                new Entry("a", "triage.accept"),
                new Entry("d", "triage.decline"),
                new Entry("s", "triage.snooze"),
                new Entry("m", "triage.merge"),
                new Entry("j", "triage.next"),
                new Entry("k", "triage.previous"));
    }
}
