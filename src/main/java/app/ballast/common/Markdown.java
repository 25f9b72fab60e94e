package app.ballast.common;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import org.springframework.web.util.HtmlUtils;

/**
 * The one way from what a person wrote to HTML, for pages, mail and reports: CommonMark with tables and links, then only
 * elements and attributes that are known to be harmless. Images become links, so that reading a text tells no other
 * server of it.
 */
public final class Markdown {

    /** Deeper nesting than this is a trick, not a text. */
    private static final int DEEPEST = 40;

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(), AutolinkExtension.create());

    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .maxOpenBlockParsers(DEEPEST)
            .postProcessor(Markdown::linkImages)
            .build();

    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(EXTENSIONS).softbreak("<br>\n").build();

    private static final String MENTION = "ballast-mention";

    private static final PolicyFactory HARMLESS = new HtmlPolicyBuilder()
            .allowElements("p", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "code")
            .allowElements("strong", "b", "em", "i", "del", "s", "sub", "sup", "kbd", "details", "summary")
            .allowElements("ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td", "a")
            .allowAttributes("start")
            .matching(true, "0", "1", "2", "3", "4", "5", "6", "7", "8", "9")
            .onElements("ol")
            .allowAttributes("align")
            .matching(true, "left", "center", "right")
            .onElements("th", "td")
            .allowAttributes("href")
            .onElements("a")
            .allowUrlProtocols("http", "https", "mailto")
            .allowAttributes("router-link")
            .matching(true, "")
            .onElements("a")
            .requireRelsOnLinks("nofollow", "noopener", "noreferrer")
            .allowElements("span")
            .allowAttributes("class")
            .matching(false, MENTION)
            .onElements("span")
            .toFactory();

    private Markdown() {}

    /** Harmless HTML of the text; empty for an empty text. */
    public static String toHtml(String markdown) {
        try {
            return HARMLESS.sanitize(RENDERER.render(PARSER.parse(markdown)));
        } catch (StackOverflowError tooDeep) {
            // Emphasis inside emphasis, thousands of times: shown as it was typed.
            return "<pre>" + HtmlUtils.htmlEscape(markdown) + "</pre>";
        }
    }

    /** As {@link #toHtml(String)}, with the names of who is mentioned and with links behind the keys that mean something. */
    public static String toHtml(String markdown, MarkdownNames names) {
        try {
            return HARMLESS.sanitize(RENDERER.render(new NamePlacing(names, MENTION).place(PARSER.parse(markdown))));
        } catch (StackOverflowError tooDeep) {
            return toHtml(markdown);
        }
    }

    private static Node linkImages(Node document) {
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Image image) {
                Link link = new Link(image.getDestination(), image.getTitle());
                Node child = image.getFirstChild();
                if (child == null) {
                    link.appendChild(new Text(image.getDestination()));
                }
                while (child != null) {
                    Node next = child.getNext();
                    link.appendChild(child);
                    child = next;
                }
                image.insertBefore(link);
                image.unlink();
            }
        });
        return document;
    }
}
