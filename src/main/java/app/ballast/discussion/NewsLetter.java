package app.ballast.discussion;

import app.ballast.common.Messages;
import app.ballast.common.SubjectRef;
import app.ballast.discussion.InboxStore.Stored;
import app.ballast.discussion.subjects.SubjectCard;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.web.util.HtmlUtils;

/** News as a letter. What people typed is text in it, never markup. */
final class NewsLetter {

    /** So many subjects stand in one; the others are in the inbox. */
    static final int SUBJECTS = 40;

    private static final int LINES = 5;
    private static final String TEXT = "color:#475467;font-size:14px";

    private final Map<SubjectCard, List<Stored>> bySubject = new LinkedHashMap<>();
    private final Map<SubjectRef, SubjectCard> cards;
    private final int count;
    private final UnaryOperator<String> link;

    /**
     * @param news the newest first
     * @param cards of their subjects; the news of others are left out
     * @param link the whole address of a page
     */
    NewsLetter(List<Stored> news, Map<SubjectRef, SubjectCard> cards, UnaryOperator<String> link) {
        this.link = link;
        this.cards = cards;
        int all = 0;
        for (Stored one : news) {
            SubjectCard card = cards.get(one.subject());
            if (card != null && one.about().allMatch(cards::containsKey)) {
                all++;
                bySubject.computeIfAbsent(card, none -> new ArrayList<>()).add(one);
            }
        }
        count = all;
    }

    boolean isEmpty() {
        return bySubject.isEmpty();
    }

    String subject(boolean digest) {
        SubjectCard first = bySubject.keySet().iterator().next();
        if (digest) {
            return text("mail.subject.digest", count);
        }
        return bySubject.size() == 1
                ? first.label() + ": " + words(newest(first))
                : text("mail.subject.several", count, first.label());
    }

    private Stored newest(SubjectCard card) {
        return bySubject.getOrDefault(card, List.of()).getFirst();
    }

    String plain(String unsubscribe) {
        StringBuilder letter = new StringBuilder();
        shown().forEach(card -> {
            letter.append(card.label()).append('\n');
            lines(card).forEach(one -> letter.append("  ").append(words(one)).append('\n'));
            letter.append("  ").append(address(card)).append("\n\n");
        });
        more(letter, "\n\n");
        return letter.append("--\n")
                .append(text("mail.why"))
                .append('\n')
                .append(text("mail.wishes"))
                .append(": ")
                .append(link.apply(DiscussionLinks.MAIL))
                .append('\n')
                .append(text("mail.unsubscribe"))
                .append(": ")
                .append(unsubscribe)
                .append('\n')
                .toString();
    }

    String html(String unsubscribe) {
        StringBuilder letter = new StringBuilder(
                "<!doctype html><html lang=\"en\"><body style=\"font-family:sans-serif;color:#101828\">");
        shown().forEach(card -> {
            letter.append("<p style=\"margin:16px 0 4px\">")
                    .append(anchor(address(card), card.label()))
                    .append("</p><ul style=\"margin:0;padding-left:20px;" + TEXT + "\">");
            lines(card).forEach(one -> letter.append("<li>")
                    .append(anchor(link.apply(card.path(one.place())), words(one)))
                    .append("</li>"));
            letter.append("</ul>");
        });
        letter.append("<p style=\"" + TEXT + "\">");
        more(letter, "</p><p style=\"" + TEXT + "\">");
        return letter.append(escaped(text("mail.why")))
                .append("<br>")
                .append(anchor(link.apply(DiscussionLinks.MAIL), text("mail.wishes")))
                .append(" · ")
                .append(anchor(unsubscribe, text("mail.unsubscribe")))
                .append("</p></body></html>")
                .toString();
    }

    private void more(StringBuilder letter, String end) {
        if (bySubject.size() > SUBJECTS) {
            letter.append(escaped(text("mail.more", bySubject.size() - SUBJECTS)))
                    .append(end);
        }
    }

    private List<SubjectCard> shown() {
        return bySubject.keySet().stream().limit(SUBJECTS).toList();
    }

    private List<Stored> lines(SubjectCard card) {
        return bySubject.getOrDefault(card, List.of()).stream().limit(LINES).toList();
    }

    private String address(SubjectCard card) {
        return link.apply(card.path(newest(card).place()));
    }

    private static String anchor(String to, String text) {
        return "<a href=\"" + escaped(to) + "\" style=\"color:#101828\">" + escaped(text) + "</a>";
    }

    private String words(Stored news) {
        List<Object> places = new ArrayList<>();
        places.add(news.author());
        places.addAll(news.kind().spoken(news.words(cards), NewsLetter::text));
        return text("inbox.news." + news.kind().code(), places.toArray());
    }

    private static String text(String key, Object... arguments) {
        return Messages.text(Locale.ENGLISH, key, arguments);
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text);
    }
}
