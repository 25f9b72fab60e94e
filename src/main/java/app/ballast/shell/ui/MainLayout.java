package app.ballast.shell.ui;

import app.ballast.common.ui.GlobalAction;
import app.ballast.common.ui.LetterKeys;
import app.ballast.common.ui.NavigationBadge;
import app.ballast.people.AccountService;
import app.ballast.people.CurrentUser;
import app.ballast.people.Preferences;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Navigation at the side, the person's menu below it, the page beside it. */
@Layout
@AnonymousAllowed
@JsModule("./keys/letter-keys.ts")
@JsModule("./grid/preloaded-rows.ts")
class MainLayout extends AppLayout implements AfterNavigationObserver {

    private final transient List<GlobalAction> actions;
    private final transient List<NavigationBadge> badges;
    private final transient CurrentUser user;
    private final transient AccountService account;
    private final Map<String, Span> counts = new HashMap<>();

    MainLayout(
            List<GlobalAction> actions,
            List<NavigationBadge> badges,
            CurrentUser user,
            AccountService account,
            AuthenticationContext authentication) {
        this.actions = actions;
        this.badges = badges;
        this.user = user;
        this.account = account;
        addClassName("ballast-shell");
        // Before any page is attached, since pages show the actions in their headers.
        GlobalAction.install(UI.getCurrent(), user.person().isPresent() ? actions : List.of());
        setPrimarySection(Section.DRAWER);
        Anchor brand = new Anchor("", "⚖ Ballast");
        brand.addClassName("ballast-brand");
        brand.getElement().setAttribute("router-link", true);
        Scroller navigation = new Scroller(navigation());
        navigation.addClassName("ballast-nav");
        addToDrawer(landmark("shell.home", brand), navigation);
        user.person()
                .ifPresent(person ->
                        addToDrawer(landmark("shell.account", new PersonMenu(person, account, authentication))));
        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("shell.menu"));
        Span small = new Span("⚖ Ballast");
        small.addClassName("ballast-brand");
        Header bar = new Header(toggle, small);
        bar.addClassName("ballast-bar");
        addToNavbar(bar);
    }

    private Nav landmark(String labelKey, Component content) {
        Nav nav = new Nav(content);
        nav.getElement().setAttribute("aria-label", getTranslation(labelKey));
        return nav;
    }

    /** Every page is the main part of the document, whatever element it is made of. */
    @Override
    public void setContent(@Nullable Component content) {
        super.setContent(content);
        if (content != null) {
            content.getElement().setAttribute("role", "main");
        }
    }

    private SideNav navigation() {
        SideNav nav = new SideNav();
        nav.getElement().setAttribute("aria-label", getTranslation("shell.pages"));
        for (MenuEntry entry : MenuConfiguration.getMenuEntries()) {
            SideNavItem item = new SideNavItem(getTranslation(entry.title()), entry.path());
            item.setMatchNested(!entry.path().isEmpty() && !"/".equals(entry.path()));
            Span count = new Span();
            count.addClassName("ballast-count");
            count.setVisible(false);
            item.setSuffixComponent(count);
            counts.put(entry.path().replaceFirst("^/", ""), count);
            nav.addItem(item);
        }
        return nav;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        if (user.person().isEmpty()) {
            return;
        }
        Preferences preferences = account.preferences();
        LetterKeys.enable(ui, preferences.shortcuts());
        Map<String, Runnable> commands = new HashMap<>();
        for (GlobalAction action : actions) {
            if (action.letter() != null) {
                commands.put(action.letter(), () -> action.start(ui));
            }
        }
        LetterKeys.listen(this, commands);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (user.person().isEmpty()) {
            return;
        }
        for (NavigationBadge badge : badges) {
            Span count = counts.get(badge.path());
            if (count != null) {
                int waiting = badge.waiting();
                count.setText(waiting > 99 ? "99+" : String.valueOf(waiting));
                count.setVisible(waiting > 0);
            }
        }
    }
}
