package app.ballast.people.ui;

import app.ballast.common.ui.PageHeader;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.Comparator;
import java.util.List;

/** A list under Settings, below the links to all pages there. */
public abstract class SettingsPage extends SplitPage implements HasDynamicTitle {

    private final SettingsTab tab;
    private final List<SettingsTab> tabs;

    protected SettingsPage(String path, List<SettingsTab> tabs) {
        super(path);
        this.tabs = tabs;
        this.tab =
                tabs.stream().filter(one -> one.path().equals(path)).findFirst().orElseThrow();
    }

    protected final void buildSettings(ListBar bar, RecordGrid<?> grid) {
        build(top(tab.path(), tabs), bar, grid);
    }

    /** The title and the links that all settings pages begin with. */
    public static Component top(String path, List<SettingsTab> tabs) {
        PageHeader header = new PageHeader("");
        header.setTitle(header.getTranslation("nav.settings"));
        Nav nav = new Nav();
        nav.addClassName("ballast-tabs");
        nav.getElement().setAttribute("aria-label", header.getTranslation("settings.pages"));
        tabs.stream().sorted(Comparator.comparingInt(SettingsTab::order)).forEach(one -> {
            Anchor link = new Anchor(one.path(), header.getTranslation(one.labelKey()));
            link.getElement().setAttribute("router-link", true);
            if (one.path().equals(path)) {
                link.getElement().setAttribute("aria-current", "page");
            }
            nav.add(link);
        });
        Div top = new Div(header, nav);
        top.addClassName("ballast-settings-top");
        return top;
    }

    /** Title of a settings page in the browser's tab. */
    public static String title(Component page, String labelKey) {
        return page.getTranslation(labelKey) + " · " + page.getTranslation("nav.settings");
    }

    @Override
    public String getPageTitle() {
        return title(this, tab.labelKey());
    }
}
