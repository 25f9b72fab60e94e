package app.ballast.audit;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ActivityRepository extends Repository<ActivityEntry, Long> {

    String ROW = "select new app.ballast.audit.ActivityRow(a.id, a.at, a.actorName, a.subjectType, a.subjectId,"
            + " a.subjectLabel, a.action, a.field, a.oldValue, a.newValue, a.note) from ActivityEntry a ";

    ActivityEntry save(ActivityEntry entry);

    @Query(ROW + "where a.subjectType = :type and a.subjectId = :id order by a.id desc")
    List<ActivityRow> ofSubject(String type, long id, Limit limit);

    @Query(ROW + """
            where (:before is null or a.id < :before)
              and (:text = '' or lower(a.actorName) like :text escape '!' or lower(a.subjectLabel) like :text escape '!'
                   or lower(a.action) like :text escape '!')
              and (a.productId is null or a.subjectType = 'product' or a.productId not in :hidden)
            order by a.id desc""")
    List<ActivityRow> newestFirst(@Nullable Long before, String text, Collection<Long> hidden, Limit limit);
}
