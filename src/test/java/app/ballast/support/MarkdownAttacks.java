package app.ballast.support;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Texts that try to run script where they are read. Made by rule: elements × attributes × addresses × ways to write them ×
 * what Markdown makes of them. Script that does run calls {@code window.struck}.
 */
public final class MarkdownAttacks {

    private static final String STRIKE = "window.struck=(window.struck||0)+1";

    private static final List<String> ELEMENTS = List.of(
            "img",
            "svg",
            "body",
            "video",
            "audio",
            "input",
            "details",
            "iframe",
            "object",
            "embed",
            "marquee",
            "select",
            "textarea",
            "button",
            "form",
            "math",
            "style",
            "link",
            "meta",
            "base",
            "a",
            "p",
            "table",
            "template");

    private static final List<String> EVENTS = List.of(
            "onload",
            "onerror",
            "onclick",
            "onmouseover",
            "onfocus",
            "ontoggle",
            "onanimationstart",
            "onpointerenter",
            "onbegin",
            "onpageshow");

    private static final List<String> ADDRESSES = List.of(
            "javascript:" + STRIKE,
            "JaVaScRiPt:" + STRIKE,
            " javascript:" + STRIKE,
            "java\tscript:" + STRIKE,
            "java\nscript:" + STRIKE,
            "javascript\u0000:" + STRIKE,
            "\u0001javascript:" + STRIKE,
            "&#106;avascript:" + STRIKE,
            "&#x6A;avascript:" + STRIKE,
            "&#0000106avascript:" + STRIKE,
            "javascript&colon;" + STRIKE,
            "javascript&#58;" + STRIKE,
            "java&Tab;script:" + STRIKE,
            "java&NewLine;script:" + STRIKE,
            "jav%61script:" + STRIKE,
            "javascript%3A" + STRIKE,
            "vbscript:msgbox(1)",
            "livescript:" + STRIKE,
            "data:text/html,<script>" + STRIKE + "</script>",
            "data:text/html;base64,PHNjcmlwdD53aW5kb3cuc3RydWNrPTE8L3NjcmlwdD4=",
            "data:image/svg+xml,<svg onload='" + STRIKE + "'>",
            "data:application/xhtml+xml,<script xmlns='http://www.w3.org/1999/xhtml'>" + STRIKE + "</script>",
            "view-source:javascript:" + STRIKE,
            "feed:javascript:" + STRIKE,
            "blob:https://example.org/x",
            "file:///etc/passwd",
            "//javascript:" + STRIKE,
            "person:1\" onclick=\"" + STRIKE);

    private MarkdownAttacks() {}

    /** All of them, each once; several hundred. */
    public static List<String> all() {
        Set<String> all = new LinkedHashSet<>();
        events(all);
        addresses(all);
        scripts(all);
        constructs(all);
        names(all);
        return new ArrayList<>(all);
    }

    private static void events(Set<String> all) {
        for (String element : ELEMENTS) {
            for (String event : EVENTS) {
                all.add("<" + element + " src=x " + event + "=\"" + STRIKE + "\">x</" + element + ">");
            }
            all.add("<" + element.toUpperCase(java.util.Locale.ROOT) + "/src=x/ONERROR=" + STRIKE + "//");
            all.add("<" + element + " style=\"animation:x;background:url(javascript:" + STRIKE
                    + ")\" tabindex=0 autofocus" + " onfocus=" + STRIKE + ">");
        }
    }

    private static void addresses(Set<String> all) {
        for (String address : ADDRESSES) {
            all.add("[x](" + address + ")");
            all.add("[x](<" + address + ">)");
            all.add("![x](" + address + ")");
            all.add("[x][1]\n\n[1]: <" + address + ">");
            all.add("<" + address + ">");
            all.add("<a href=\"" + address + "\">x</a>");
            all.add("<a href='" + address + "' target=_top>x</a>");
            all.add("<a router-link href=\"" + address + "\">x</a>");
            all.add("<iframe src=\"" + address + "\"></iframe>");
            all.add("<form action=\"" + address + "\"><button>x</button></form>");
            all.add("<svg><a xlink:href=\"" + address + "\"><text y=20>x</text></a></svg>");
        }
    }

    private static void scripts(Set<String> all) {
        for (String open : List.of(
                "<script>",
                "<SCRIPT>",
                "<script\n>",
                "<script/x>",
                "<script src=data:,>",
                "<scr<script>ipt>",
                "<<script>",
                "<script type=module>",
                "</p><script>",
                "--><script>",
                "]]><script>",
                "</textarea><script>",
                "</title><script>",
                "</style><script>",
                "<noscript><p title=\"</noscript><script>",
                "<math><mtext><table><mglyph><style><!--</style><script>",
                "<svg><style><script>",
                "<svg></p><style><a id=\"</style><script>",
                "<template><script>",
                "\u00bcscript\u00be")) {
            all.add(open + STRIKE + "</script>");
            all.add("text " + open + STRIKE + "</script> text");
            all.add("> " + open + STRIKE + "</script>");
            all.add("- " + open + STRIKE + "</script>");
        }
    }

    private static void constructs(Set<String> all) {
        for (String payload : List.of(
                "<img src=x onerror=" + STRIKE + ">",
                "<svg onload=" + STRIKE + ">",
                "<details open ontoggle=" + STRIKE + ">",
                "\"><img src=x onerror=" + STRIKE + ">",
                "'><svg/onload=" + STRIKE + ">",
                "`<img src=x onerror=" + STRIKE + ">`")) {
            for (String around : List.of(
                    "%s",
                    "# %s",
                    "| a |\n|---|\n| %s |",
                    "```\n%s\n```",
                    "    %s",
                    "```%s\nx\n```",
                    "[%s](https://example.org)",
                    "[x](https://example.org \"%s\")",
                    "![%s](https://example.org/x.png)",
                    "*%s*",
                    "1. %s",
                    "%s\n===",
                    "<!-- %s -->",
                    "<p>%s</p>",
                    "<p title=\"%s\">x</p>",
                    "\\%s",
                    "https://example.org/%s",
                    "mailto:%s@example.org")) {
                all.add(around.formatted(payload));
            }
        }
    }

    private static void names(Set<String> all) {
        for (String label : List.of(
                "<img src=x onerror=" + STRIKE + ">", "x\" onclick=\"" + STRIKE, "**<b>**", "](javascript:x)")) {
            all.add("@[" + label + "](person:1)");
            all.add("@[" + label + "](team:2)");
            all.add("@[" + label + "](person:99)");
            all.add("@[" + label + "](javascript:" + STRIKE + ")");
        }
        all.add("<span class=\"ballast-mention\" onclick=\"" + STRIKE + "\">@Somebody</span>");
        all.add("<span class=\"other\" style=\"position:fixed;inset:0\">over all</span>");
        all.add("CHK-1<img src=x onerror=" + STRIKE + ">");
        all.add("[CHK-1](javascript:" + STRIKE + ")");
    }
}
