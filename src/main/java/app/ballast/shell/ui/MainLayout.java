package app.ballast.shell.ui;

import app.ballast.common.ui.GlobalAction;
import app.ballast.common.ui.KeyGuide;
import app.ballast.common.ui.LetterKeys;
import app.ballast.common.ui.LiveText;
import app.ballast.common.ui.LiveUpdates;
import app.ballast.common.ui.NavigationBadge;
import app.ballast.common.ui.PaletteSource;
import app.ballast.people.AccountService;
import app.ballast.people.CurrentUser;
import app.ballast.people.Preferences;
import app.ballast.people.SignedInPerson;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.shared.Registration;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Navigation at the side, the person's menu below it, the page beside it. */
@Layout
@AnonymousAllowed
@JsModule("./keys/letter-keys.ts")
@JsModule("./grid/preloaded-rows.ts")
class MainLayout extends AppLayout implements AfterNavigationObserver {

    private final transient List<GlobalAction> actions;
    private final transient List<NavigationBadge> badges;
    private final transient List<PaletteSource> sources;
    private final transient List<KeyGuide> guides;
    private final transient CurrentUser user;
    private final transient AccountService account;
    private final Map<String, LiveText> counts = new HashMap<>();

    MainLayout(
            List<GlobalAction> actions,
            List<NavigationBadge> badges,
            List<PaletteSource> sources,
            List<KeyGuide> guides,
            LiveUpdates live,
            CurrentUser user,
            AccountService account,
            AuthenticationContext authentication) {
        this.actions = actions;
        this.badges = badges;
        this.sources = sources;
        this.guides = guides;
        this.user = user;
        this.account = account;
        addClassName("ballast-shell");
        long reader = user.person().map(SignedInPerson::number).orElse(0L);
        live.follow(
                this,
                change -> badges.stream().anyMatch(badge -> badge.concerns(change, reader)),
                news -> showCounts(badge -> news.isEverything()
                        || news.changes().stream().anyMatch(change -> badge.concerns(change, reader))));
        // Before any page is attached, since pages show the actions in their headers.
        GlobalAction.install(UI.getCurrent(), user.person().isPresent() ? actions : List.of());
        setPrimarySection(Section.DRAWER);
        Anchor brand = new Anchor("", "⚖ Ballast");
        brand.addClassName("ballast-brand");
        brand.getElement().setAttribute("router-link", true);
        Scroller navigation = new Scroller(navigation());
        navigation.addClassName("ballast-nav");
        Nav home = landmark("shell.home", brand);
        user.person().ifPresent(person -> home.add(find()));
        addToDrawer(home, navigation);
        user.person()
                .ifPresent(person ->
                        addToDrawer(landmark("shell.account", new PersonMenu(person, account, authentication))));
        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("shell.menu"));
        Span small = new Span("⚖ Ballast");
        small.addClassName("ballast-brand");
        Header bar = new Header(toggle, small);
        if (user.person().isPresent()) {
            bar.add(search());
        }
        bar.addClassName("ballast-bar");
        addToNavbar(bar);
    }

    /** Opens the palette where there is no keyboard. */
    private Button search() {
        Button search = new Button(VaadinIcon.SEARCH.create(), click -> openPalette());
        search.addThemeVariants(ButtonVariant.TERTIARY);
        search.addClassName("ballast-bar-search");
        search.setAriaLabel(getTranslation("shell.palette"));
        return search;
    }

    private Button find() {
        Span keys = new Span("Ctrl K");
        keys.addClassName("ballast-key");
        keys.getElement().setAttribute("aria-hidden", true);
        Button find = new Button(getTranslation("shell.palette.open"), click -> openPalette());
        find.setPrefixComponent(VaadinIcon.SEARCH.create());
        find.setSuffixComponent(keys);
        find.addThemeVariants(ButtonVariant.TERTIARY);
        find.addClassName("ballast-find");
        find.getElement().setAttribute("aria-keyshortcuts", "Control+K Meta+K");
        return find;
    }

    private void openPalette() {
        UI ui = UI.getCurrent();
        // Pressed twice, it stays open once.
        if (ui.getChildren().noneMatch(Palette.class::isInstance)) {
            new Palette(ui, actions, sources).open();
        }
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
            LiveText count = new LiveText();
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
        Registration recounted =
                ComponentUtil.addListener(ui, NavigationBadge.Recounted.class, now -> showCounts(all -> true));
        addDetachListener(detach -> {
            detach.unregisterListener();
            recounted.remove();
        });
        Preferences preferences = account.preferences();
        LetterKeys.enable(ui, preferences.shortcuts());
        Map<String, Runnable> commands = new HashMap<>();
        for (GlobalAction action : actions) {
            if (action.letter() != null) {
                commands.put(action.letter(), () -> action.start(ui));
            }
        }
        commands.put("?", () -> new KeyList(actions, guides).open());
        LetterKeys.listen(this, commands);
        Shortcuts.addShortcutListener(this, this::openPalette, Key.KEY_K, KeyModifier.CONTROL);
        Shortcuts.addShortcutListener(this, this::openPalette, Key.KEY_K, KeyModifier.META);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (user.person().isPresent()) {
            showCounts(all -> true);
        }
    }

    private void showCounts(Predicate<NavigationBadge> which) {
        for (NavigationBadge badge : badges) {
            LiveText count = counts.get(badge.path());
            if (count != null && which.test(badge)) {
                int waiting = badge.waiting();
                count.say(waiting > 99 ? "99+" : String.valueOf(waiting));
                count.setVisible(waiting > 0);
            }
        }
    }
}
