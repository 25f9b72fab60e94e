package app.ballast.discussion;

import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CommentRepository extends Repository<Comment, Long> {

    Comment save(Comment comment);

    @Query("select c from Comment c where c.subjectType = :type and c.subjectId in :ids order by c.id")
    List<Comment> about(String type, Collection<Long> ids);

    @Query("""
        select new app.ballast.discussion.CommentData(c.id, c.authorId, c.body, c.createdAt) from Comment c
        where c.subjectType = :type and c.subjectId = :id order by c.id desc\
        """)
    List<CommentData> newest(String type, long id, Limit limit);
}
