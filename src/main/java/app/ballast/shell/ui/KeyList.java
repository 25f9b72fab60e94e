package app.ballast.shell.ui;

import app.ballast.common.ui.GlobalAction;
import app.ballast.common.ui.KeyGuide;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** All keys, by page. */
class KeyList extends Dialog {

    KeyList(List<GlobalAction> actions, List<KeyGuide> guides) {
        addClassName("ballast-keys");
        setHeaderTitle(getTranslation("shell.keys"));
        setCloseOnOutsideClick(true);
        add(new H3(getTranslation("shell.keys.everywhere")));
        line("Ctrl/Cmd K", getTranslation("shell.palette"));
        line("?", getTranslation("shell.keys"));
        line("Alt Z", getTranslation("shell.keys.undo"));
        for (GlobalAction action : actions) {
            if (action.letter() != null) {
                line(action.letter(), getTranslation(action.labelKey()));
            }
        }
        for (KeyGuide guide : guides) {
            add(new H3(getTranslation(guide.titleKey())));
            guide.keys().forEach(entry -> line(entry.keys(), getTranslation(entry.labelKey())));
        }
        Div off = new Div(new Span(getTranslation("shell.keys.off")));
        off.addClassName("ballast-keys-off");
        add(off);
    }

    private void line(String keys, String does) {
        Div shown = new Div();
        for (String key : keys.split(" ")) {
            Span cap = new Span(key);
            cap.addClassName("ballast-key");
            shown.add(cap);
        }
        Div line = new Div(new Span(does), shown);
        line.addClassName("ballast-keys-line");
        add(line);
    }
}
