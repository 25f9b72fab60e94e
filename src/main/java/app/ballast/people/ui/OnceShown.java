package app.ballast.people.ui;

import app.ballast.common.ui.Notices;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.clipboard.Clipboard;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;

/** A secret that is shown this once, with a button that copies it. */
public class OnceShown extends Div {

    /** @param explanation what to do with it now */
    public OnceShown(String label, String secret, String explanation) {
        addClassName("ballast-once");
        TextField field = new TextField(label);
        field.setValue(secret);
        field.setReadOnly(true);
        field.setAutoselect(true);
        Button copy = new Button(getTranslation("settings.copy"), VaadinIcon.COPY_O.create());
        Clipboard.onClick(copy)
                .writeText(
                        secret,
                        copied -> Notices.success(getTranslation("settings.copied")),
                        refused -> Notices.error(getTranslation("settings.copy-refused")));
        Div row = new Div(field, copy);
        row.addClassName("ballast-once-row");
        add(row, new Paragraph(explanation));
    }
}
