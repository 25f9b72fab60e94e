package app.ballast.reliability.ui;

import app.ballast.common.ui.KeyGuide;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The keys of the pages of incidents. */
@Component
@Order(6)
class IncidentKeys implements KeyGuide {

    @Override
    public String titleKey() {
        return "nav.incidents";
    }

    @Override
    public List<Entry> keys() {
        return List.of(
                new Entry("o", "incidents.key.open"),
                new Entry("a", "incidents.key.acknowledge"),
                new Entry("r", "incidents.key.resolve"),
                new Entry("e", "incidents.key.edit"),
                new Entry("Esc", "incidents.key.close"));
    }
}
