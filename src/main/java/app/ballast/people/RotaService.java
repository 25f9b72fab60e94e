package app.ballast.people;

import app.ballast.audit.Activity;
import app.ballast.audit.ActivityLog;
import app.ballast.common.DomainException;
import app.ballast.common.SubjectRef;
import app.ballast.common.access.AdminOnly;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.SignedIn;
import app.ballast.people.TeamSheet.OnTriage;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who leads a team, and who of it looks at what comes in, week by week. Everybody reads it; administrators and the team's leads
 * keep the rota; whoever is on may let the next one take their week.
 *
 * @see <a href="file:docs/decisions/0038-a-rota-for-triage.md">why</a>
 */
@Service
@DeniedByDefault
@Transactional
public class RotaService {

    /** What is done to a rota and who leads is known to the activity log by this, with the team's number. */
    public static final String SUBJECT = "rota";

    private static final int SHOWN = 6;
    private static final DayOfWeek USUAL_DAY = DayOfWeek.MONDAY;
    private static final int USUAL_HOUR = 9;

    private final RotaStore store;
    private final TeamRepository teams;
    private final PersonRepository people;
    private final WorkspaceZone workspace;
    private final ActivityLog log;
    private final CurrentUser user;
    private final Clock clock;

    RotaService(
            RotaStore store,
            TeamRepository teams,
            PersonRepository people,
            WorkspaceZone workspace,
            ActivityLog log,
            CurrentUser user,
            Clock clock) {
        this.store = store;
        this.teams = teams;
        this.people = people;
        this.workspace = workspace;
        this.log = log;
        this.user = user;
        this.clock = clock;
    }

    /** One team; NOT_FOUND where there is none of this number. */
    @SignedIn
    @Transactional(readOnly = true)
    public TeamSheet team(TeamId id) {
        Team team = find(id);
        Map<PersonId, PersonRef> names = names(team.members());
        Rota rota = store.of(id).orElse(null);
        List<OnTriage> turns = rota == null ? List.of() : turns(team, rota, SHOWN, names);
        return new TeamSheet(
                id,
                team.name(),
                names.values().stream()
                        .sorted(Comparator.comparing(PersonRef::name, String.CASE_INSENSITIVE_ORDER))
                        .toList(),
                store.leads(id),
                rota == null
                        ? List.of()
                        : rota.without(Set.of(), clock.instant()).order().stream()
                                .map(person -> names.getOrDefault(person, new PersonRef(person, "")))
                                .toList(),
                rota == null ? USUAL_DAY : rota.firstOn().getDayOfWeek(),
                rota == null ? USUAL_HOUR : rota.hour(),
                turns,
                keeps(id));
    }

    /** Who is on now, for each team that works today and takes turns, by the team's name. As many queries for any number. */
    @SignedIn
    @Transactional(readOnly = true)
    public List<OnTriage> onTriage() {
        Map<TeamId, Rota> rotas = store.all();
        Set<PersonId> on = new HashSet<>();
        rotas.values().forEach(rota -> on.addAll(rota.order()));
        Map<PersonId, PersonRef> names = names(on);
        List<OnTriage> all = new ArrayList<>();
        for (TeamRow team : rotas.isEmpty() ? List.<TeamRow>of() : teams.active()) {
            Rota rota = rotas.get(team.id());
            if (rota != null) {
                rota.turns(clock.instant(), 1)
                        .forEach(turn -> all.add(shown(team.id(), team.name(), turn, names, false)));
            }
        }
        return all;
    }

    /**
     * Says who takes turns from now on; the first is on at once. Swapped weeks go back to the order.
     *
     * @param order members of the team, nobody twice; empty for nobody
     * @param hour 0 to 23, in the workspace's zone
     */
    @SignedIn
    public void keep(TeamId id, List<PersonId> order, DayOfWeek day, int hour) {
        Team team = find(id);
        requireKeeper(id);
        if (hour < 0 || hour > 23) {
            throw DomainException.invalid("hour", "rota.error.hour", hour);
        }
        if (!team.members().containsAll(order) || Set.copyOf(order).size() < order.size()) {
            throw DomainException.invalid("order", "rota.error.order");
        }
        String before = store.of(id).map(rota -> said(rota.order())).orElse("");
        store.put(id, Rota.beginning(clock.instant(), order, day, hour, workspace.zone()));
        log.record(entry(team, "changed").changing("order", before.isEmpty() ? null : before, said(order)));
    }

    /** Lets the person of the week after take a week, and the other way round. */
    @SignedIn
    public void skip(TeamId id, LocalDate week) {
        Team team = find(id);
        Rota rota = store.of(id).orElseThrow(() -> DomainException.notFound("rota of team " + id.value()));
        Rota.Turn turn = rota.turns(clock.instant(), SHOWN).stream()
                .filter(one -> one.week().equals(week))
                .findFirst()
                .orElseThrow(() -> DomainException.invalid("week", "rota.error.week", week));
        if (!isMine(turn)) {
            requireKeeper(id);
        }
        if (rota.order().size() < 2) {
            throw DomainException.invalid("week", "rota.error.alone");
        }
        LocalDate after = week.plusWeeks(1);
        Rota swapped = rota.swapped(week, after);
        store.put(id, swapped);
        log.record(entry(team, "changed")
                .changing(
                        "week of " + week,
                        said(List.of(turn.person())),
                        said(swapped.of(week).stream().toList())));
    }

    /** Says who speaks for the team. */
    @AdminOnly
    public void lead(TeamId id, Set<PersonId> leads) {
        Team team = find(id);
        if (!team.members().containsAll(leads)) {
            throw DomainException.invalid("leads", "rota.error.order");
        }
        Set<PersonId> before = store.leads(id);
        if (!before.equals(leads)) {
            store.lead(id, leads);
            log.record(entry(team, "changed").changing("leads", said(before), said(leads)));
        }
    }

    private boolean keeps(TeamId id) {
        return user.isSystem() || user.has(Role.ADMIN) || store.leads(id).contains(user.id());
    }

    private void requireKeeper(TeamId id) {
        if (!keeps(id)) {
            throw DomainException.refused("rota.error.keeper");
        }
    }

    private boolean isMine(Rota.Turn turn) {
        return user.person().filter(person -> person.id().equals(turn.person())).isPresent();
    }

    private List<OnTriage> turns(Team team, Rota rota, int most, Map<PersonId, PersonRef> names) {
        boolean keeper = keeps(team.id());
        return rota.turns(clock.instant(), most).stream()
                .map(turn ->
                        shown(team.id(), team.name(), turn, names, rota.order().size() > 1 && (keeper || isMine(turn))))
                .toList();
    }

    private static OnTriage shown(
            TeamId team, String name, Rota.Turn turn, Map<PersonId, PersonRef> names, boolean mine) {
        PersonRef person = names.getOrDefault(turn.person(), new PersonRef(turn.person(), ""));
        return new OnTriage(team, name, turn.week(), person, turn.from(), turn.until(), mine);
    }

    private Map<PersonId, PersonRef> names(Collection<PersonId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : people.named(ids.stream().map(PersonId::value).toList()).stream()
                        .map(PersonRefRow::ref)
                        .collect(Collectors.toMap(PersonRef::id, person -> person));
    }

    private String said(Collection<PersonId> ids) {
        Map<PersonId, PersonRef> names = names(ids);
        return ids.stream()
                .map(id -> names.getOrDefault(id, new PersonRef(id, "")).name())
                .collect(Collectors.joining(", "));
    }

    private Team find(TeamId id) {
        return teams.findById(id.value()).orElseThrow(() -> DomainException.notFound("team " + id.value()));
    }

    private Activity entry(Team team, String action) {
        return Activity.of(user.actor(), new SubjectRef(SUBJECT, team.id().value()), team.name(), null, action);
    }
}
