package app.ballast.common;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.springframework.web.util.HtmlUtils;

/** Puts names and links into a parsed text. Code and what is a link already stay as they are. */
class NamePlacing extends AbstractVisitor {

    private static final Pattern NAMED = Pattern.compile("(?:person|team):[1-9][0-9]{0,17}");

    private final MarkdownNames names;
    private final String mentionClass;
    private final List<Text> texts = new ArrayList<>();
    private final List<Link> mentions = new ArrayList<>();

    NamePlacing(MarkdownNames names, String mentionClass) {
        this.names = names;
        this.mentionClass = mentionClass;
    }

    Node place(Node document) {
        document.accept(this);
        mentions.forEach(this::mention);
        texts.forEach(this::link);
        return document;
    }

    @Override
    public void visit(Text text) {
        texts.add(text);
    }

    @Override
    public void visit(Link link) {
        if (link.getPrevious() instanceof Text before
                && before.getLiteral().endsWith("@")
                && NAMED.matcher(link.getDestination()).matches()) {
            mentions.add(link);
        }
    }

    /** A name that nobody has any more stays as it was written. */
    private void mention(Link link) {
        Text before = (Text) link.getPrevious();
        before.setLiteral(before.getLiteral().substring(0, before.getLiteral().length() - 1));
        String name = names.called().get(link.getDestination());
        StringBuilder written = new StringBuilder();
        link.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                written.append(text.getLiteral());
            }
        });
        link.insertBefore(
                name == null
                        ? new Text("@" + written)
                        : html("<span class=\"" + mentionClass + "\">@" + HtmlUtils.htmlEscape(name) + "</span>"));
        link.unlink();
    }

    private void link(Text text) {
        String literal = text.getLiteral();
        int done = 0;
        for (MatchResult key : MarkdownNames.KEY.matcher(literal).results().toList()) {
            String address = names.addresses().get(key.group());
            if (address != null) {
                text.insertBefore(new Text(literal.substring(done, key.start())));
                text.insertBefore(html("<a href=\"" + HtmlUtils.htmlEscape(address) + "\" router-link=\"\">"));
                text.insertBefore(new Text(key.group()));
                text.insertBefore(html("</a>"));
                done = key.end();
            }
        }
        text.setLiteral(literal.substring(done));
    }

    private static HtmlInline html(String literal) {
        HtmlInline inline = new HtmlInline();
        inline.setLiteral(literal);
        return inline;
    }
}
