package app.ballast.backlog.ui;

import app.ballast.backlog.BacklogFilter;
import app.ballast.backlog.BacklogSort;
import app.ballast.backlog.ExportFormat;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.function.Supplier;

/** Saves what the list shows as a file. */
class ExportMenu extends MenuBar {

    /** @param seen what the list shows now */
    ExportMenu(Desk desk, Supplier<Seen> seen) {
        addThemeVariants(MenuBarVariant.TERTIARY);
        MenuItem export = addItem(getTranslation("backlog.export"));
        for (ExportFormat format : ExportFormat.values()) {
            Anchor link = new Anchor(
                    (DownloadHandler) event -> {
                        Seen list = seen.get();
                        event.setFileName("backlog." + format.code());
                        event.setContentType(format.contentType());
                        desk.export().write(list.filter(), list.sort(), format, event.getOutputStream());
                    },
                    format.name());
            link.getElement().setAttribute("download", true);
            export.getSubMenu().addItem(link);
        }
    }

    /** A list as it is seen. */
    record Seen(BacklogFilter filter, BacklogSort sort) {}
}
