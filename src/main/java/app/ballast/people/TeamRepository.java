package app.ballast.people;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface TeamRepository extends Repository<Team, Long> {

    String ROW = "select new app.ballast.people.TeamRow(new app.ballast.people.TeamId(t.id), t.version, t.name,"
            + " t.archived, size(t.members)) from Team t ";

    Team save(Team team);

    Optional<Team> findById(Long id);

    boolean existsByNameIgnoreCase(String name);

    @Query(ROW + "where t.archived = false order by lower(t.name), t.id")
    List<TeamRow> active();

    @Query(ROW + "order by t.archived, lower(t.name), t.id")
    List<TeamRow> all();

    @Query("select m from Team t join t.members m where t.id = :team")
    List<Long> members(long team);

    @Query("select t.id from Team t join t.members m where t.archived = false and m = :person")
    List<Long> of(long person);

    /** Person and team, of everybody named. */
    @Query("select m, t.id from Team t join t.members m where t.archived = false and m in :people")
    List<Object[]> memberships(Collection<Long> people);
}
