package app.ballast.backlog.ui;

import app.ballast.common.ui.KeyGuide;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The keys of the backlog. */
@Component
@Order(1)
class BacklogKeys implements KeyGuide {

    @Override
    public String titleKey() {
        return "backlog.title";
    }

    @Override
    public List<Entry> keys() {
        return List.of(
                new Entry("/", "backlog.key.filter"),
                new Entry("j k", "backlog.key.step"),
                new Entry("x", "backlog.key.select"),
                new Entry("e", "backlog.key.edit"),
                new Entry("Esc", "backlog.key.close"));
    }
}
