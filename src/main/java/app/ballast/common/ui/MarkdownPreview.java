package app.ballast.common.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;

/** Below a text area: shows on demand how its Markdown will look. */
public class MarkdownPreview extends Div {

    private final TextArea source;
    private final MarkdownBlock shown = new MarkdownBlock("");
    private final Button toggle = new Button();

    public MarkdownPreview(TextArea source) {
        this.source = source;
        addClassName("ballast-preview");
        toggle.addThemeVariants(ButtonVariant.TERTIARY);
        toggle.addClickListener(click -> show(!shown.isVisible()));
        source.addValueChangeListener(change -> shown.show(change.getValue()));
        add(toggle, shown);
        show(false);
    }

    private void show(boolean visible) {
        shown.show(source.getValue());
        shown.setVisible(visible);
        toggle.setText(getTranslation(visible ? "common.preview.hide" : "common.preview.show"));
        toggle.getElement().setAttribute("aria-expanded", String.valueOf(visible));
    }
}
