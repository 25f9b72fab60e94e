package app.ballast.discussion;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface VoteRepository extends Repository<Vote, Long> {

    Vote save(Vote vote);

    @Query("select v from Vote v where v.subjectType = :type and v.subjectId in :ids order by v.id")
    List<Vote> about(String type, Collection<Long> ids);

    boolean existsBySubjectTypeAndSubjectIdAndPersonId(String type, long id, long personId);

    @Query("select v.personId from Vote v where v.subjectType = :type and v.subjectId = :id")
    List<Long> voters(String type, long id);

    int countBySubjectTypeAndSubjectId(String type, long id);

    @Modifying
    @Query("delete from Vote v where v.subjectType = :type and v.subjectId = :id and v.personId = :personId")
    int withdraw(String type, long id, long personId);
}
