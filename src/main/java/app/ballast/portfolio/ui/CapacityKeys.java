package app.ballast.portfolio.ui;

import app.ballast.common.ui.KeyGuide;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The keys of the table of capacity. */
@Component
@Order(5)
class CapacityKeys implements KeyGuide {

    @Override
    public String titleKey() {
        return "nav.capacity";
    }

    @Override
    public List<Entry> keys() {
        return List.of(
                new Entry("Enter", "capacity.key.enter"),
                new Entry("↑ ↓", "capacity.key.step"),
                new Entry("Esc", "capacity.key.back"));
    }
}
