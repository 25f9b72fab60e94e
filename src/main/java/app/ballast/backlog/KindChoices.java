package app.ballast.backlog;

import app.ballast.backlog.github.ImportedIssue;
import app.ballast.backlog.github.KindSuggestion;
import app.ballast.common.importing.ImportFact;
import app.ballast.common.importing.ImportOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The kinds of imported issues: by what suggests them, a person confirms the suggestion or chooses another. Issues that
 * carry the same telling label are one choice; so are those whose words suggest the same kind, and those without a sign.
 */
final class KindChoices {

    /** So many choices are offered; what is rarer keeps its suggestion. */
    private static final int MOST = 12;

    private final Map<String, String> chosen;
    private final Map<String, Group> groups = new HashMap<>();
    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);

    /** @param chosen kinds by name of the option */
    KindChoices(Map<String, String> chosen) {
        this.chosen = chosen;
    }

    /** Counts the issue and says which kind it becomes. */
    Kind of(ImportedIssue issue) {
        KindSuggestion suggestion = issue.suggestion();
        Kind suggested = Kind.valueOf(suggestion.kind().name());
        String option = option(suggestion);
        groups.computeIfAbsent(option, name -> new Group(name, label(suggestion), suggested)).count++;
        Kind kind = Arrays.stream(Kind.values())
                .filter(candidate -> candidate.name().equals(chosen.get(option)))
                .findFirst()
                .orElse(suggested);
        counts.merge(kind, 1, Integer::sum);
        return kind;
    }

    /** How many issues become which kind, a sentence each. */
    List<ImportFact> facts() {
        return counts.entrySet().stream()
                .map(count ->
                        ImportFact.of("backlog.import.fact." + count.getKey().name(), count.getValue()))
                .toList();
    }

    List<ImportOption> options() {
        return groups.values().stream()
                .sorted(Comparator.comparingInt((Group group) -> group.count)
                        .reversed()
                        .thenComparing(group -> group.name))
                .limit(MOST)
                .map(Group::option)
                .toList();
    }

    private static String option(KindSuggestion suggestion) {
        return switch (suggestion.source()) {
            case LABEL -> "kind-of-label-" + suggestion.sign();
            case TITLE, BODY -> "kind-of-words-" + suggestion.kind().name();
            case NONE -> "kind-of-others";
        };
    }

    private static ImportFact label(KindSuggestion suggestion) {
        return switch (suggestion.source()) {
            case LABEL -> ImportFact.of("backlog.import.kind.label", 0, suggestion.sign());
            case TITLE, BODY ->
                ImportFact.of("backlog.import.kind.words." + suggestion.kind().name(), 0);
            case NONE -> ImportFact.of("backlog.import.kind.others", 0);
        };
    }

    /** Issues that share what suggests their kind. */
    private static final class Group {

        private final String name;
        private final ImportFact label;
        private final Kind suggested;
        private int count;

        Group(String name, ImportFact label, Kind suggested) {
            this.name = name;
            this.label = label;
            this.suggested = suggested;
        }

        ImportOption option() {
            Stream<Object> figures =
                    Stream.concat(Stream.of(count), label.arguments().stream().skip(1));
            List<ImportOption.Choice> choices = Stream.concat(
                            Stream.of(suggested), Arrays.stream(Kind.values()).filter(kind -> kind != suggested))
                    .map(kind -> new ImportOption.Choice(kind.name(), ImportFact.of(kind.labelKey())))
                    .toList();
            return new ImportOption(name, new ImportFact(label.key(), figures.toList()), choices);
        }
    }
}
