package app.ballast.discussion.ui;

import app.ballast.common.ui.KeyGuide;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The keys of the inbox. */
@Component
@Order(1)
class InboxKeys implements KeyGuide {

    @Override
    public String titleKey() {
        return "nav.inbox";
    }

    @Override
    public List<Entry> keys() {
        return List.of(
                new Entry("j", "inbox.key.next"),
                new Entry("k", "inbox.key.previous"),
                new Entry("o", "inbox.key.open"),
                new Entry("u", "inbox.key.read"),
                new Entry("e", "inbox.key.archive"));
    }
}
