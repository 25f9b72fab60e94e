package app.ballast.demo;

import app.ballast.demo.sample.SamplePerson;
import app.ballast.demo.sample.SampleWorkspace;
import app.ballast.people.EmailAddress;
import app.ballast.people.NewPerson;
import app.ballast.people.PeopleService;
import app.ballast.people.PersonId;
import app.ballast.people.PersonRow;
import app.ballast.people.TeamRow;
import app.ballast.people.TeamService;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Writes people and teams. Whoever has the address of a sample already, such as an administrator, plays that part. */
@Component
@Profile("demo")
class PeopleSamples {

    private final PeopleService people;
    private final TeamService teams;

    PeopleSamples(PeopleService people, TeamService teams) {
        this.people = people;
        this.teams = teams;
    }

    void write(SampleWorkspace samples, SampleIds ids) {
        samples.people().forEach(person -> ids.add(person, idOf(person)));
        Set<String> there = teams.all().stream().map(TeamRow::name).collect(Collectors.toSet());
        for (String team : samples.teams()) {
            if (!there.contains(team)) {
                teams.add(
                        team,
                        samples.people().stream()
                                .filter(person -> person.team().equals(team))
                                .map(ids::of)
                                .collect(Collectors.toSet()));
            }
        }
    }

    private PersonId idOf(SamplePerson person) {
        return people.find(person.email(), 0, 10).stream()
                .filter(found -> found.email().equals(person.email()))
                .findFirst()
                .map(PersonRow::id)
                .orElseGet(() -> add(person));
    }

    private PersonId add(SamplePerson person) {
        NewPerson wanted = new NewPerson(person.name(), new EmailAddress(person.email()), person.roles());
        return person.signsIn() ? people.addWithPassword(wanted, SampleSignIns.PASSWORD) : people.add(wanted);
    }
}
