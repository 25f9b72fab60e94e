package app.ballast.people;

import app.ballast.audit.Activity;
import app.ballast.audit.ActivityLog;
import app.ballast.common.DomainException;
import app.ballast.common.SubjectRef;
import app.ballast.common.access.AdminOnly;
import app.ballast.common.access.DeniedByDefault;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Teams and who is in them: the teams page under Settings. */
@Service
@DeniedByDefault
@Transactional
public class TeamService {

    private static final String SUBJECT = "team";

    private final TeamRepository teams;
    private final PersonRepository people;
    private final RotaStore rotas;
    private final ActivityLog log;
    private final CurrentUser user;
    private final Clock clock;

    TeamService(
            TeamRepository teams,
            PersonRepository people,
            RotaStore rotas,
            ActivityLog log,
            CurrentUser user,
            Clock clock) {
        this.teams = teams;
        this.people = people;
        this.rotas = rotas;
        this.log = log;
        this.user = user;
        this.clock = clock;
    }

    /** All teams, archived ones last. */
    @AdminOnly
    @Transactional(readOnly = true)
    public List<TeamRow> all() {
        return teams.all();
    }

    @AdminOnly
    @Transactional(readOnly = true)
    public Set<PersonId> members(TeamId id) {
        return team(id).members();
    }

    /** Adds a team. Its name is unique, whatever the case of its letters. */
    @AdminOnly
    public TeamId add(String name, Set<PersonId> members) {
        Team team = new Team(freeName(name));
        team.consistOf(members);
        teams.save(team);
        log.record(entry(team, "added").changing("members", null, names(members)));
        return team.id();
    }

    @AdminOnly
    public void change(TeamId id, long version, String name, Set<PersonId> members) {
        Team team = team(id);
        if (team.version() != version) {
            throw DomainException.conflict("error.changed-meanwhile", team.name());
        }
        String to = NewPerson.nameOf(name);
        if (!team.name().equals(to)) {
            log.record(entry(team, "changed").changing("name", team.name(), to));
            team.rename(team.name().equalsIgnoreCase(to) ? to : freeName(to));
        }
        Set<PersonId> before = team.members();
        if (!before.equals(members)) {
            log.record(entry(team, "changed").changing("members", names(before), names(members)));
            Set<PersonId> gone = new HashSet<>(before);
            gone.removeAll(members);
            if (!gone.isEmpty()) {
                rotas.of(id).ifPresent(rota -> rotas.put(id, rota.without(gone, clock.instant())));
            }
            team.consistOf(members);
        }
    }

    @AdminOnly
    public void archive(TeamId id) {
        Team team = team(id);
        team.archive();
        log.record(entry(team, "archived"));
    }

    @AdminOnly
    public void restore(TeamId id) {
        Team team = team(id);
        team.restore();
        log.record(entry(team, "restored"));
    }

    private String names(Set<PersonId> members) {
        return people.named(members.stream().map(PersonId::value).toList()).stream()
                .map(PersonRefRow::name)
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .collect(Collectors.joining(", "));
    }

    private String freeName(String name) {
        String free = NewPerson.nameOf(name);
        if (teams.existsByNameIgnoreCase(free)) {
            throw DomainException.invalid("name", "error.name.taken", free);
        }
        return free;
    }

    private Team team(TeamId id) {
        return teams.findById(id.value()).orElseThrow(() -> DomainException.notFound("team " + id.value()));
    }

    private Activity entry(Team team, String action) {
        return Activity.of(user.actor(), new SubjectRef(SUBJECT, team.id().value()), team.name(), null, action);
    }
}
