package app.ballast.backlog.ui;

import app.ballast.common.ui.GlobalAction;
import com.vaadin.flow.component.UI;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Logging an item, on every page. */
@Component
@Order(1)
class LogAction implements GlobalAction {

    private final Desk desk;

    LogAction(Desk desk) {
        this.desk = desk;
    }

    @Override
    public String labelKey() {
        return "backlog.log";
    }

    @Override
    public String letter() {
        return "n";
    }

    @Override
    public void start(UI ui) {
        LogPanel.open(ui, desk);
    }
}
