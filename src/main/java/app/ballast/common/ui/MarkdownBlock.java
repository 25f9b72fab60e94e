package app.ballast.common.ui;

import app.ballast.common.Markdown;
import com.vaadin.flow.component.html.Div;

/** What somebody wrote in Markdown, as harmless HTML. */
public class MarkdownBlock extends Div {

    public MarkdownBlock(String markdown) {
        addClassName("ballast-prose");
        show(markdown);
    }

    /** Shows another text in its place. */
    public final void show(String markdown) {
        getElement().setProperty("innerHTML", Markdown.toHtml(markdown));
    }
}
