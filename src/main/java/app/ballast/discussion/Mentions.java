package app.ballast.discussion;

import app.ballast.people.PeopleDirectory;
import app.ballast.people.PersonId;
import app.ballast.people.PersonRef;
import app.ballast.people.TeamId;
import app.ballast.people.TeamRow;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Finds out who is meant by the names in texts, and what those who are meant are called. */
@Component
class Mentions {

    private final PeopleDirectory people;

    Mentions(PeopleDirectory people) {
        this.people = people;
    }

    /** A text as it is stored. A name that means nobody, or several, stays text. */
    String resolve(String typed) {
        Set<String> candidates = MentionText.candidates(typed);
        if (candidates.isEmpty()) {
            return typed;
        }
        Map<String, String> numbers = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        Set<String> several = new HashSet<>();
        for (PersonRef person : people.called(candidates)) {
            put(
                    numbers,
                    names,
                    several,
                    person.name(),
                    MentionText.PERSON + person.id().value());
        }
        for (TeamRow team : people.teams()) {
            put(
                    numbers,
                    names,
                    several,
                    team.name(),
                    MentionText.TEAM + team.id().value());
        }
        numbers.keySet().removeAll(several);
        return MentionText.resolved(typed, numbers, names);
    }

    private static void put(
            Map<String, String> numbers, Map<String, String> names, Set<String> several, String name, String number) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (numbers.put(lower, number) != null) {
            several.add(lower);
        }
        names.put(number, name);
    }

    /** A stored text as somebody would type it: what the same text would be stored as again. */
    String typed(String stored) {
        List<String> one = List.of(stored);
        Map<String, String> names = names(one, people.names(MentionText.people(one)));
        return MentionText.typed(stored, number -> {
            String name = names.get(number);
            return name != null && resolve("@" + name).equals(MentionText.stored(name, number)) ? name : null;
        });
    }

    /** Makes some stored texts fit for another workspace, in which numbers mean others. */
    UnaryOperator<String> named(Collection<String> stored) {
        Map<String, String> names = names(stored, people.names(MentionText.people(stored)));
        return text -> MentionText.typed(text, names::get);
    }

    /**
     * What everybody is called whom some texts name, by number such as {@code person:12}.
     *
     * @param known names of the people among them
     */
    Map<String, String> names(Collection<String> texts, Map<PersonId, String> known) {
        Map<String, String> names = new HashMap<>();
        for (PersonId person : MentionText.people(texts)) {
            String name = known.get(person);
            if (name != null) {
                names.put(MentionText.PERSON + person.value(), name);
            }
        }
        Set<TeamId> teams = MentionText.teams(texts);
        if (!teams.isEmpty()) {
            people.teamNames(teams).forEach((team, name) -> names.put(MentionText.TEAM + team.value(), name));
        }
        return names;
    }
}
