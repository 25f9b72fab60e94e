package app.ballast.demo.sample;

import app.ballast.demo.sample.SampleDays.Event;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was written by hand about an item; most items have none of it.
 *
 * @param facts by the words of {@code stories.txt}, in its words
 * @param comments by time
 */
record Story(Map<String, String> facts, List<Told> comments, SampleDays days) {

    private static final String COMMENT = "comment";
    private static final String ITEM = "item";

    /**
     * A comment.
     *
     * @param author full name
     */
    record Told(Instant at, String author, String text) {}

    static Story none(SampleDays days) {
        return new Story(Map.of(), List.of(), days);
    }

    /** All stories by the title of their item. */
    static Map<String, Story> all(SampleDays days) {
        Map<String, Story> stories = new LinkedHashMap<>();
        Map<String, String> facts = new LinkedHashMap<>();
        List<Told> comments = new ArrayList<>();
        String text = "\n" + String.join("\n", new Script("stories.txt").lines());
        for (String block : text.split("\n@")) {
            if (block.isBlank()) {
                continue;
            }
            String word = block.split("\\s", 2)[0];
            String rest = block.substring(word.length()).strip();
            if (word.equals(ITEM)) {
                facts = new LinkedHashMap<>();
                comments = new ArrayList<>();
                stories.put(rest, new Story(facts, comments, days));
            } else if (word.equals(COMMENT)) {
                comments.add(told(rest, days));
            } else {
                facts.put(word, rest);
            }
        }
        return stories;
    }

    private static Told told(String block, SampleDays days) {
        String[] headAndText = block.split("\n", 2);
        String[] head = headAndText[0].split(" ", 3);
        return new Told(instant(head[0] + " " + head[1], days), head[2], headAndText[1].strip());
    }

    @Nullable
    Instant created() {
        return instant("created");
    }

    @Nullable
    Instant decided() {
        return instant("decided");
    }

    @Nullable
    Instant done() {
        return instant("done");
    }

    /** What was said of this, or the other text where nothing was. */
    String text(String fact, String otherwise) {
        return facts.getOrDefault(fact, otherwise);
    }

    boolean has(String fact) {
        return facts.containsKey(fact);
    }

    int votes() {
        return Integer.parseInt(facts.getOrDefault("votes", "0"));
    }

    private @Nullable Instant instant(String fact) {
        String written = facts.get(fact);
        return written == null ? null : instant(written, days);
    }

    /** Reads {@code 33 10:05} (days ago) and {@code worst+1 08:12}; without a time it is noon. */
    private static Instant instant(String written, SampleDays days) {
        String[] parts = written.split(" ");
        LocalTime time = parts.length > 1 ? LocalTime.parse(parts[1]) : LocalTime.NOON;
        String[] day = parts[0].split("\\+");
        LocalDate date = day.length == 1
                ? days.ago(Integer.parseInt(day[0]))
                : days.dayOf(Event.valueOf(day[0].toUpperCase(Locale.ROOT))).plusDays(Long.parseLong(day[1]));
        return date.atTime(time).toInstant(ZoneOffset.UTC);
    }
}
