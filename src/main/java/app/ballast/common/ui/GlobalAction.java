package app.ballast.common.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that can be begun on every page: a room offers it as a bean, the shell shows it and listens for its key. */
public interface GlobalAction {

    /** Key of its label in the message bundle. */
    String labelKey();

    /** The single letter that starts it outside fields, or null. */
    @Nullable
    String letter();

    /** Starts it on the page that the person looks at. */
    void start(UI ui);

    /** Lets the pages of a browser window show these actions. */
    static void install(UI ui, List<GlobalAction> actions) {
        ComponentUtil.setData(ui, Installed.class, new Installed(List.copyOf(actions)));
    }

    /** The actions of a browser window, none where there is no shell around the page. */
    static List<GlobalAction> of(UI ui) {
        Installed installed = ComponentUtil.getData(ui, Installed.class);
        return installed == null ? List.of() : installed.actions();
    }

    /** What {@link #install} keeps. */
    record Installed(List<GlobalAction> actions) {}
}
