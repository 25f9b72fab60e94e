package app.ballast.discussion;

import app.ballast.people.PersonId;
import app.ballast.people.TeamId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who is named in a text. Stored, a mention is {@code @[Ana Brandt](person:12)}: the number holds, whatever Ana is called
 * later. People type {@code @Ana Brandt}.
 *
 * @see <a href="../../../../../../docs/decisions/0034-how-mentions-are-stored.md">Decision 0034</a>
 */
final class MentionText {

    static final String PERSON = "person:";
    static final String TEAM = "team:";

    /** More are not looked up: a text that names more is no message to anybody. */
    private static final int MOST = 50;

    private static final int MOST_WORDS = 6;
    private static final Pattern STORED =
            Pattern.compile("@\\[([^\\[\\]\\n]{1,130})]\\(((?:person|team):)([1-9][0-9]{0,17})\\)");
    /** Code stays as it was typed. */
    private static final Pattern CODE = Pattern.compile("(?s)```.*?(?:```|\\z)|`[^`\\n]*`");

    private static final Pattern TYPED =
            Pattern.compile("(?<![\\p{L}\\p{N}_@/.])@(\\p{L}[^\\s@\\[\\]]*(?: [^\\s@\\[\\]]+){0,5})");

    private MentionText() {}

    /** The people whom stored texts name. */
    static Set<PersonId> people(Collection<String> texts) {
        return numbers(texts, PERSON).stream().map(PersonId::new).collect(Collectors.toSet());
    }

    /** The teams that stored texts name. */
    static Set<TeamId> teams(Collection<String> texts) {
        return numbers(texts, TEAM).stream().map(TeamId::new).collect(Collectors.toSet());
    }

    private static Set<Long> numbers(Collection<String> texts, String kind) {
        Set<Long> numbers = new HashSet<>();
        for (String text : texts) {
            STORED.matcher(text)
                    .results()
                    .filter(found -> found.group(2).equals(kind))
                    .forEach(found -> numbers.add(Long.valueOf(found.group(3))));
        }
        return numbers;
    }

    /** What is stored of a mention, from the name and a number such as {@code person:12}. */
    static String stored(String name, String number) {
        return "@[" + name.replaceAll("[\\[\\]\\n]", " ") + "](" + number + ")";
    }

    /**
     * A stored text with each mention as {@code @Name}.
     *
     * @param names by number such as {@code person:12}; null leaves the mention as it is stored
     */
    static String typed(String text, Function<String, @Nullable String> names) {
        return STORED.matcher(text).replaceAll(found -> {
            String name = names.apply(found.group(2) + found.group(3));
            return Matcher.quoteReplacement(name == null ? found.group() : "@" + name);
        });
    }

    /** Everything in a text that may be a name behind an {@code @}, in lower case: of "@Ana Brandt can" the words alone and together. */
    static Set<String> candidates(String text) {
        Set<String> candidates = new HashSet<>();
        places(text).forEach(place -> candidates.addAll(place.names().keySet()));
        return candidates;
    }

    /**
     * A typed text with each name that means one person or team as it is stored; the longest name counts.
     *
     * @param numbers by name in lower case, as what is stored says it: {@code person:12}
     * @param names by number, as they are written
     */
    static String resolved(String text, Map<String, String> numbers, Map<String, String> names) {
        StringBuilder resolved = new StringBuilder();
        int done = 0;
        for (Place place : places(text)) {
            for (Map.Entry<String, Integer> name : place.longestFirst()) {
                String number = numbers.get(name.getKey());
                if (number != null) {
                    resolved.append(text, done, place.at())
                            .append(stored(names.getOrDefault(number, name.getKey()), number));
                    done = name.getValue();
                    break;
                }
            }
        }
        return resolved.append(text, done, text.length()).toString();
    }

    /**
     * Where somebody may be named.
     *
     * @param at of the {@code @}
     * @param names what the name may be, in lower case, with where it ends
     */
    private record Place(int at, Map<String, Integer> names) {

        List<Map.Entry<String, Integer>> longestFirst() {
            return names.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                    .toList();
        }
    }

    private static List<Place> places(String text) {
        List<int[]> code = CODE.matcher(text)
                .results()
                .map(found -> new int[] {found.start(), found.end()})
                .toList();
        List<Place> places = new ArrayList<>();
        Matcher typed = TYPED.matcher(text);
        while (typed.find() && places.size() < MOST) {
            int at = typed.start();
            if (code.stream().noneMatch(part -> part[0] <= at && at < part[1])) {
                places.add(new Place(at, names(text, typed.start(1), typed.end(1))));
            }
        }
        return places;
    }

    private static Map<String, Integer> names(String text, int from, int to) {
        Map<String, Integer> names = new TreeMap<>();
        int words = 0;
        for (int end = from; end <= to && words < MOST_WORDS; end++) {
            if (end == to || text.charAt(end) == ' ') {
                words++;
                put(names, text, from, end);
                // A full stop or a comma behind the name does not belong to it.
                int trimmed = end;
                while (trimmed > from && !Character.isLetterOrDigit(text.charAt(trimmed - 1))) {
                    trimmed--;
                }
                put(names, text, from, trimmed);
            }
        }
        return names;
    }

    private static void put(Map<String, Integer> names, String text, int from, int end) {
        if (end > from) {
            names.put(text.substring(from, end).toLowerCase(Locale.ROOT), end);
        }
    }
}
