package app.ballast.people;

import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of rotas and of who leads a team. */
@Component
class RotaStore {

    private final JdbcClient database;
    private final EntityManager entities;
    private final WorkspaceZone workspace;

    RotaStore(JdbcClient database, EntityManager entities, WorkspaceZone workspace) {
        this.database = database;
        this.entities = entities;
        this.workspace = workspace;
    }

    Optional<Rota> of(TeamId team) {
        return Optional.ofNullable(all().get(team));
    }

    /** Every team's that has one. Three queries. */
    Map<TeamId, Rota> all() {
        Map<TeamId, List<PersonId>> orders = new HashMap<>();
        database.sql("select team_id, person_id from team_rota_person order by team_id, place")
                .query((row, number) -> orders.computeIfAbsent(team(row), id -> new ArrayList<>())
                        .add(person(row)))
                .list();
        Map<TeamId, Map<LocalDate, PersonId>> swaps = new HashMap<>();
        database.sql("select team_id, week_on, person_id from team_rota_swap")
                .query((row, number) -> {
                    swaps.computeIfAbsent(team(row), id -> new HashMap<>())
                            .put(row.getObject("week_on", LocalDate.class), person(row));
                    return number;
                })
                .list();
        Map<TeamId, Rota> all = new LinkedHashMap<>();
        database.sql("select team_id, first_on, hand_over_hour, time_zone from team_rota")
                .query((row, number) -> all.put(
                        team(row),
                        new Rota(
                                orders.getOrDefault(team(row), List.of()),
                                row.getObject("first_on", LocalDate.class),
                                row.getInt("hand_over_hour"),
                                zone(row.getString("time_zone")),
                                swaps.getOrDefault(team(row), Map.of()))))
                .list();
        return all;
    }

    private ZoneId zone(@Nullable String name) {
        return name == null ? workspace.zone() : ZoneId.of(name);
    }

    private static TeamId team(ResultSet row) throws SQLException {
        return new TeamId(row.getLong("team_id"));
    }

    private static PersonId person(ResultSet row) throws SQLException {
        return new PersonId(row.getLong("person_id"));
    }

    /** Puts a rota in the place of the team's present one. */
    void put(TeamId team, Rota rota) {
        // Members that were just added have to be there before they take turns.
        entities.flush();
        database.sql("delete from team_rota where team_id = :team")
                .param("team", team.value())
                .update();
        database.sql("""
            insert into team_rota (team_id, first_on, hand_over_hour, time_zone) values (:team, :first, :hour, :zone)\
            """)
                .param("team", team.value())
                .param("first", rota.firstOn())
                .param("hour", rota.hour())
                .param(
                        "zone",
                        rota.zone().equals(workspace.zone())
                                ? null
                                : rota.zone().getId())
                .update();
        for (int place = 0; place < rota.order().size(); place++) {
            database.sql("insert into team_rota_person (team_id, place, person_id) values (:team, :place, :person)")
                    .param("team", team.value())
                    .param("place", place)
                    .param("person", rota.order().get(place).value())
                    .update();
        }
        rota.swaps().forEach((week, person) -> database.sql(
                        "insert into team_rota_swap (team_id, week_on, person_id) values (:team, :week, :person)")
                .param("team", team.value())
                .param("week", week)
                .param("person", person.value())
                .update());
    }

    Set<PersonId> leads(TeamId team) {
        return new HashSet<>(database.sql("select person_id from team_member where team_id = :team and leads = true")
                .param("team", team.value())
                .query((row, number) -> person(row))
                .list());
    }

    /** @param leads members of the team */
    void lead(TeamId team, Set<PersonId> leads) {
        entities.flush();
        database.sql("update team_member set leads = false where team_id = :team")
                .param("team", team.value())
                .update();
        leads.forEach(person -> database.sql(
                        "update team_member set leads = true where team_id = :team and person_id = :person")
                .param("team", team.value())
                .param("person", person.value())
                .update());
    }
}
