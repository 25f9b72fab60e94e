package app.ballast.backlog.ui;

import app.ballast.backlog.ViewType;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/** Chooses how the items are shown. */
class ViewButtons extends Div {

    private final Map<ViewType, Button> buttons = new EnumMap<>(ViewType.class);

    ViewButtons(Consumer<ViewType> chosen) {
        addClassName("backlog-types");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("backlog.view"));
        for (ViewType type : ViewType.values()) {
            Button button = new Button(getTranslation(type.labelKey()), click -> chosen.accept(type));
            buttons.put(type, button);
            add(button);
        }
    }

    void show(ViewType present) {
        buttons.forEach(
                (type, button) -> button.getElement().setAttribute("aria-pressed", String.valueOf(type == present)));
    }
}
