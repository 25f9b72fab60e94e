package app.ballast.demo;

import app.ballast.demo.sample.SamplePerson;
import app.ballast.demo.sample.SampleWorkspace;
import app.ballast.people.EmailAddress;
import app.ballast.people.NewPerson;
import app.ballast.people.PeopleService;
import app.ballast.people.PersonId;
import app.ballast.people.PersonRow;
import app.ballast.people.RotaService;
import app.ballast.people.TeamId;
import app.ballast.people.TeamRow;
import app.ballast.people.TeamService;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Writes people and teams. Whoever has the address of a sample already, such as an administrator, plays that part. */
@Component
@Profile("demo")
class PeopleSamples {

    /** How many of the first team take turns at triage, and at which hour they hand over. */
    private static final int TURNS = 4;

    private static final int HAND_OVER = 9;

    private final PeopleService people;
    private final TeamService teams;
    private final RotaService rotas;

    PeopleSamples(PeopleService people, TeamService teams, RotaService rotas) {
        this.people = people;
        this.teams = teams;
        this.rotas = rotas;
    }

    void write(SampleWorkspace samples, SampleIds ids) {
        samples.people().forEach(person -> ids.add(person, idOf(person)));
        Set<String> there = teams.all().stream().map(TeamRow::name).collect(Collectors.toSet());
        for (String team : samples.teams()) {
            if (!there.contains(team)) {
                List<PersonId> members = samples.people().stream()
                        .filter(person -> person.team().equals(team))
                        .map(ids::of)
                        .toList();
                TeamId added = teams.add(team, Set.copyOf(members));
                if (team.equals(samples.teams().getFirst())) {
                    rotas.lead(added, Set.copyOf(members.subList(0, 1)));
                    rotas.keep(added, members.subList(0, Math.min(TURNS, members.size())), DayOfWeek.MONDAY, HAND_OVER);
                }
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
