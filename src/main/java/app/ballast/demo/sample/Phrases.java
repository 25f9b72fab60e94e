package app.ballast.demo.sample;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The sentences that items and comments are put together from. */
final class Phrases {

    private static final int LEAST = 3;
    private static final int MOST = 28;

    private final Map<String, List<String>> sections = new Script("phrases.txt").sections();
    private final List<SamplePerson> people;

    Phrases(List<SamplePerson> people) {
        this.people = people;
    }

    /** Some sentences of a section, each at most once, made to fit the service. */
    List<String> some(String section, int count, SampleService service, Dice dice) {
        return dice.some(section(section), count).stream()
                .map(phrase -> fit(phrase, service, dice))
                .toList();
    }

    String one(String section, SampleService service, Dice dice) {
        return fit(dice.pick(section(section)), service, dice);
    }

    /** The whole section as it stands, line by line. */
    String all(String section, SampleService service) {
        return section(section).stream()
                .map(line -> line.replace("{service}", service.name()))
                .collect(Collectors.joining("\n"));
    }

    private List<String> section(String name) {
        List<String> phrases = sections.get(name);
        if (phrases == null) {
            throw new IllegalStateException("phrases.txt has no [" + name + "]");
        }
        return phrases;
    }

    private String fit(String phrase, SampleService service, Dice dice) {
        return phrase.replace("{service}", service.name())
                .replace("{n}", String.valueOf(dice.between(LEAST, MOST)))
                .replace("{first}", dice.pick(people).firstName());
    }
}
