package app.ballast.tradeoffs.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** A paragraph in which what stands between two asterisks is set in bold; everything is text. */
final class Marked {

    private Marked() {}

    static Paragraph of(String text) {
        Paragraph paragraph = new Paragraph();
        String[] parts = text.split("\\*\\*", -1);
        for (int i = 0; i < parts.length; i++) {
            Span part = new Span(parts[i]);
            if (i % 2 == 1) {
                part.addClassName("ballast-strong");
            }
            paragraph.add(part);
        }
        return paragraph;
    }

    /** The text alone. */
    static String plain(String text) {
        return text.replace("**", "");
    }
}
