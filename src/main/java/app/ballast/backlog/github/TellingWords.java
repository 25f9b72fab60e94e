package app.ballast.backlog.github;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The words that tell the kind of an issue, in their common English forms. */
final class TellingWords {

    private static final List<String> ENDINGS = List.of("", "s", "es", "d", "ed", "ing");

    private static final Map<String, SuggestedKind> KINDS = new HashMap<>();

    static {
        put(
                SuggestedKind.STABILITY,
                "bug crash outage incident flaky flake timeout security vulnerability vulnerabilities regression broken fail"
                        + " failure error hang leak deadlock corruption downtime unstable stability reliability incorrect wrong");
        put(
                SuggestedKind.TECH_DEBT,
                "refactor cleanup clean debt deprecate deprecation upgrade migrate migration remove rename editorial chore"
                        + " docs document documentation typo simplify simplifying rewrite dependency dependencies obsolete");
        put(SuggestedKind.FEATURE, "enhancement feature add support request allow introduce implement proposal");
    }

    private TellingWords() {}

    static Optional<SuggestedKind> kindOf(String word) {
        return Optional.ofNullable(KINDS.get(word.toLowerCase(Locale.ROOT)));
    }

    private static void put(SuggestedKind kind, String words) {
        for (String word : words.split(" ", -1)) {
            for (String ending : ENDINGS) {
                KINDS.putIfAbsent(word + ending, kind);
            }
            if (word.endsWith("e")) {
                KINDS.putIfAbsent(word.substring(0, word.length() - 1) + "ing", kind);
            }
        }
    }
}
