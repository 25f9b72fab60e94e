package app.ballast.shell.ui;

import app.ballast.common.ui.GlobalAction;
import app.ballast.common.ui.PaletteEntry;
import app.ballast.common.ui.PaletteSource;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds any page, command or item by what is typed, and goes there. Made when it is opened, gone when it closes. */
class Palette extends Dialog {

    private static final int PAUSE = 150;
    private static final int MOST = 8;

    private final transient UI ui;
    private final transient List<GlobalAction> actions;
    private final transient List<PaletteSource> sources;
    private final TextField field = new TextField();
    private final Div list = new Div();
    private final List<Runnable> choices = new ArrayList<>();
    private int active;

    Palette(UI ui, List<GlobalAction> actions, List<PaletteSource> sources) {
        this.ui = ui;
        this.actions = actions;
        this.sources = sources;
        addClassName("ballast-palette");
        setAriaLabel(getTranslation("shell.palette"));
        field.setPlaceholder(getTranslation("shell.palette.placeholder"));
        field.setAriaLabel(getTranslation("shell.palette"));
        field.setPrefixComponent(VaadinIcon.SEARCH.create());
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE);
        field.setMaxLength(200);
        field.setAutofocus(true);
        field.addValueChangeListener(change -> show(change.getValue().strip()));
        field.addKeyDownListener(Key.ARROW_DOWN, press -> mark(active + 1));
        field.addKeyDownListener(Key.ARROW_UP, press -> mark(active - 1));
        field.addKeyDownListener(Key.ENTER, press -> choose(active));
        list.addClassName("ballast-palette-list");
        list.getElement().setAttribute("role", "status");
        add(field, list);
        show("");
    }

    private void show(String text) {
        list.removeAll();
        choices.clear();
        String asked = text.toLowerCase(Locale.ROOT);
        if (!text.isEmpty()) {
            sources.forEach(source -> source.find(text, MOST).forEach(this::add));
        }
        for (MenuEntry page : MenuConfiguration.getMenuEntries()) {
            String name = getTranslation(page.title());
            if (name.toLowerCase(Locale.ROOT).contains(asked)) {
                add(
                        getTranslation("shell.palette.page"),
                        name,
                        () -> ui.navigate(page.path().replaceFirst("^/", "")));
            }
        }
        for (GlobalAction action : actions) {
            String name = getTranslation(action.labelKey());
            if (name.toLowerCase(Locale.ROOT).contains(asked)) {
                add(getTranslation("shell.palette.command"), name, () -> action.start(ui));
            }
        }
        if (choices.isEmpty()) {
            list.add(new Span(getTranslation("shell.palette.nothing", text)));
        }
        mark(0);
    }

    private void add(PaletteEntry entry) {
        add(entry.mark(), entry.label(), () -> ui.navigate(entry.href()));
    }

    private void add(String mark, String label, Runnable action) {
        int place = choices.size();
        choices.add(action);
        Span sort = new Span(mark);
        sort.addClassName("ballast-palette-mark");
        NativeButton option = new NativeButton();
        option.add(new Span(label), sort);
        option.addClickListener(click -> choose(place));
        list.add(option);
    }

    private void mark(int place) {
        if (!choices.isEmpty()) {
            active = Math.floorMod(place, choices.size());
            for (int i = 0; i < choices.size(); i++) {
                list.getComponentAt(i).getElement().getClassList().set("active", i == active);
            }
            list.getComponentAt(active).scrollIntoView();
        }
    }

    private void choose(int place) {
        if (place < choices.size()) {
            close();
            choices.get(place).run();
        }
    }
}
