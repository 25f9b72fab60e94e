package app.ballast.people;

import app.ballast.common.DomainException;
import app.ballast.common.SearchText;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.SignedIn;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Names of people, for everybody who is signed in: pickers, assignees, authors. */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class PeopleDirectory {

    private final PersonRepository people;
    private final TeamRepository teams;
    private final WorkspaceZone workspace;

    PeopleDirectory(PersonRepository people, TeamRepository teams, WorkspaceZone workspace) {
        this.people = people;
        this.teams = teams;
        this.workspace = workspace;
    }

    /**
     * What everybody may know of somebody, of present and former people alike.
     *
     * @throws DomainException NOT_FOUND where there is nobody of this number
     */
    @SignedIn
    public PersonProfile profile(PersonId id) {
        Person person =
                people.withRoles(id.value()).orElseThrow(() -> DomainException.notFound("person " + id.value()));
        List<Long> in = teams.of(id.value());
        ZoneId zone = person.preferences().zone();
        return new PersonProfile(
                id,
                person.name(),
                person.active(),
                person.roles(),
                teams.active().stream()
                        .filter(team -> in.contains(team.id().value()))
                        .map(TeamRow::name)
                        .toList(),
                zone == null ? workspace.zone() : zone);
    }

    /** Active people whose name holds the text, by name, at most {@code most}. */
    @SignedIn
    public List<PersonRef> find(String text, int most) {
        return people.activeNamed(SearchText.contains(text), Limit.of(most)).stream()
                .map(PersonRefRow::ref)
                .toList();
    }

    /**
     * Active people who are called so.
     *
     * @param names in lower case
     */
    @SignedIn
    public List<PersonRef> called(Collection<String> names) {
        return names.isEmpty()
                ? List.of()
                : people.activeCalled(names).stream().map(PersonRefRow::ref).toList();
    }

    /** How many of some people hold each role today; who holds several counts for each. One query. */
    @SignedIn
    public Map<Role, Long> roles(Collection<PersonId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : people.rolesOf(ids.stream().map(PersonId::value).toList()).stream()
                        .collect(Collectors.toMap(row -> (Role) row[0], row -> (Long) row[1]));
    }

    /** Names by person, of active and former people alike. One query. */
    @SignedIn
    public Map<PersonId, String> names(Collection<PersonId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return people.named(ids.stream().map(PersonId::value).toList()).stream()
                .map(PersonRefRow::ref)
                .collect(Collectors.toMap(PersonRef::id, PersonRef::name));
    }

    /** Those of some people whose account is open. One query. */
    @SignedIn
    public Set<PersonId> active(Collection<PersonId> ids) {
        return ids.isEmpty()
                ? Set.of()
                : people.active(ids.stream().map(PersonId::value).toList()).stream()
                        .map(PersonId::new)
                        .collect(Collectors.toSet());
    }

    /** Who holds any of some roles and has an open account. One query. */
    @SignedIn
    public Set<PersonId> holding(Set<Role> roles) {
        return people.activeWith(roles).stream().map(PersonId::new).collect(Collectors.toSet());
    }

    /** The teams that work today, by name. */
    @SignedIn
    public List<TeamRow> teams() {
        return teams.active();
    }

    /** Names by team, of present and archived teams alike. One query. */
    @SignedIn
    public Map<TeamId, String> teamNames(Collection<TeamId> ids) {
        return teams.all().stream()
                .filter(team -> ids.contains(team.id()))
                .collect(Collectors.toMap(TeamRow::id, TeamRow::name));
    }

    /** Who is in a team today; nobody where there is no such team. */
    @SignedIn
    public Set<PersonId> members(TeamId team) {
        return teams.members(team.value()).stream().map(PersonId::new).collect(Collectors.toSet());
    }

    /** The teams that somebody is in today. */
    @SignedIn
    public Set<TeamId> teamsOf(PersonId person) {
        return teams.of(person.value()).stream().map(TeamId::new).collect(Collectors.toSet());
    }

    /** The teams that each of some people is in today; of those who are in any. One query. */
    @SignedIn
    public Map<PersonId, Set<TeamId>> teamsOf(Collection<PersonId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return teams.memberships(ids.stream().map(PersonId::value).toList()).stream()
                .collect(Collectors.groupingBy(
                        row -> new PersonId((Long) row[0]),
                        Collectors.mapping(row -> new TeamId((Long) row[1]), Collectors.toSet())));
    }
}
