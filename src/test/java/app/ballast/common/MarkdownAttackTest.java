package app.ballast.common;

import static org.assertj.core.api.Assertions.assertThat;

import app.ballast.support.MarkdownAttacks;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.junit.jupiter.api.Test;

/** Nothing that somebody writes becomes anything but text, structure and harmless links, in whatever way it is written. */
class MarkdownAttackTest {

    private static final Pattern SCHEME = Pattern.compile("([a-z][a-z0-9+.-]*):");

    private static final Set<String> ELEMENTS = Set.of(
            "p",
            "br",
            "hr",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "blockquote",
            "pre",
            "code",
            "strong",
            "b",
            "em",
            "i",
            "del",
            "s",
            "sub",
            "sup",
            "kbd",
            "details",
            "summary",
            "ul",
            "ol",
            "li",
            "table",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "a",
            "span");

    private static final Map<String, Set<String>> ATTRIBUTES = Map.of(
            "a", Set.of("href", "rel", "router-link"),
            "ol", Set.of("start"),
            "th", Set.of("align"),
            "td", Set.of("align"),
            "span", Set.of("class"));

    private static final MarkdownNames NAMES = new MarkdownNames(
            Map.of("CHK-1", "backlog/CHK-1"),
            Map.of("person:1", "<img src=x onerror=window.struck=1>", "team:2", "\"><script>window.struck=1</script>"));

    @Test
    void noneOfSeveralHundredAttacksLeavesAnythingThatActs() {
        List<String> attacks = MarkdownAttacks.all();
        assertThat(attacks).hasSizeGreaterThan(600);
        assertThat(attacks).allSatisfy(attack -> {
            assertHarmless(Markdown.toHtml(attack));
            assertHarmless(Markdown.toHtml(attack, NAMES));
        });
    }

    @Test
    void noAttackGetsThroughInsideAnother() {
        List<String> attacks = MarkdownAttacks.all();
        for (int i = 1; i < attacks.size(); i++) {
            assertHarmless(Markdown.toHtml(attacks.get(i - 1) + "\n" + attacks.get(i), NAMES));
            assertHarmless(Markdown.toHtml(attacks.get(i - 1) + attacks.get(i) + " CHK-1 @[x](person:1)", NAMES));
        }
    }

    @Test
    void theCheckItselfSeesWhatActs() {
        for (String harmful : List.of(
                "<img src=x>",
                "<p onclick=x>",
                "<a href=\"javascript:x\">x</a>",
                "<a href=\"java\tscript:x\">x</a>",
                "<span class=\"other\">x</span>",
                "<!-- x -->")) {
            assertThat(catchAssertion(harmful)).as(harmful).isTrue();
        }
    }

    private static boolean catchAssertion(String html) {
        try {
            assertHarmless(html);
            return false;
        } catch (AssertionError seen) {
            return true;
        }
    }

    private static void assertHarmless(String html) {
        Document page = Jsoup.parseBodyFragment(html);
        for (Element element : page.body().getAllElements()) {
            if (element == page.body()) {
                continue;
            }
            assertThat(ELEMENTS).as(html).contains(element.tagName());
            for (Attribute attribute : element.attributes()) {
                assertThat(ATTRIBUTES.getOrDefault(element.tagName(), Set.of()))
                        .as(html)
                        .contains(attribute.getKey());
            }
            if (element.hasAttr("href")) {
                assertHarmlessAddress(element.attr("href"));
                assertThat(element.attr("rel")).as(html).contains("noopener");
            }
            if (element.hasAttr("class")) {
                assertThat(element.attr("class")).isEqualTo("ballast-mention");
            }
            for (Node child : element.childNodes()) {
                assertThat(child).as(html).isNotInstanceOf(Comment.class);
            }
        }
        assertThat(page.body().childNodes()).noneMatch(Comment.class::isInstance);
    }

    /** As a browser reads it: blanks and control characters at its ends and tabs and line ends inside do not count. */
    private static void assertHarmlessAddress(String address) {
        String read = address.replaceAll("[\\t\\n\\r]", "").replaceAll("^[\\u0000-\\u0020]+", "");
        String lower = read.toLowerCase(Locale.ROOT);
        Matcher scheme = SCHEME.matcher(lower);
        // Without a scheme it is a place on this host, or a page of another: no more than any link.
        if (scheme.lookingAt()) {
            assertThat(scheme.group(1)).as(address).isIn("http", "https", "mailto");
        }
    }
}
