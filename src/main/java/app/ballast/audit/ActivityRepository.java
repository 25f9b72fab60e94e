package app.ballast.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ActivityRepository extends Repository<ActivityEntry, Long> {

    String ROW = "select new app.ballast.audit.ActivityRow(a.id, a.at, a.actorId, a.actorName, a.subjectType,"
            + " a.subjectId, a.subjectLabel, a.productId, a.action, a.field, a.oldValue, a.newValue, a.note) from ActivityEntry a ";

    ActivityEntry save(ActivityEntry entry);

    @Query(ROW + "where a.subjectType = :type and a.subjectId = :id order by a.id desc")
    List<ActivityRow> ofSubject(String type, long id, Limit limit);

    @Query("select min(a.at) from ActivityEntry a")
    Optional<Instant> oldest();
}
