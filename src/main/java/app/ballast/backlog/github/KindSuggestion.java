package app.ballast.backlog.github;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which kind of work an issue seems to be, and what says so. A label decides before the title and the title before the body. Among
 * labels, whose order means nothing, stability goes before tech debt and tech debt before feature; in a text the first telling word
 * decides. Without any sign an issue is a feature.
 *
 * @param kind what is suggested
 * @param source what decided
 * @param sign the label or the word that decided, as it is written; empty for {@link Source#NONE}
 */
public record KindSuggestion(SuggestedKind kind, Source source, String sign) {

    /** Where a sign was found. */
    public enum Source {
        LABEL,
        TITLE,
        BODY,
        /** No sign at all. */
        NONE
    }

    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final List<SuggestedKind> LABELS_FIRST =
            List.of(SuggestedKind.STABILITY, SuggestedKind.TECH_DEBT, SuggestedKind.FEATURE);

    /** The suggestion for an issue with these labels, title and body. */
    public static KindSuggestion of(List<String> labels, String title, String body) {
        return ofLabels(labels)
                .or(() -> ofText(title, Source.TITLE))
                .or(() -> ofText(body, Source.BODY))
                .orElseGet(() -> new KindSuggestion(SuggestedKind.FEATURE, Source.NONE, ""));
    }

    private static Optional<KindSuggestion> ofLabels(List<String> labels) {
        return labels.stream()
                .flatMap(label -> ofText(label, Source.LABEL).stream()
                        .map(found -> new KindSuggestion(found.kind(), Source.LABEL, label)))
                .min(Comparator.comparingInt(found -> LABELS_FIRST.indexOf(found.kind())));
    }

    private static Optional<KindSuggestion> ofText(String text, Source source) {
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            Optional<SuggestedKind> kind = TellingWords.kindOf(words.group());
            if (kind.isPresent()) {
                return Optional.of(new KindSuggestion(kind.get(), source, words.group()));
            }
        }
        return Optional.empty();
    }
}
