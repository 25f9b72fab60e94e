package app.ballast.discussion;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CommentRepository extends Repository<Comment, Long> {

    Comment save(Comment comment);

    void flush();

    @Query("select c from Comment c where c.id = :id")
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Comment> lock(long id);

    Optional<Comment> findById(Long id);

    @Query("""
        select c from Comment c where c.subjectType = :type and c.subjectId in :ids and c.deletedAt is null
        order by c.id\
        """)
    List<Comment> about(String type, Collection<Long> ids);

    /** What begins a thread, newest first, from one on towards the past. */
    @Query("""
        select c from Comment c
        where c.subjectType = :type and c.subjectId = :id and c.parentId is null and c.id <= :upTo
        order by c.id desc\
        """)
    List<Comment> threads(String type, long id, long upTo, Limit limit);

    /** The same towards the present, oldest first. */
    @Query("""
        select c.id from Comment c
        where c.subjectType = :type and c.subjectId = :id and c.parentId is null and c.id > :after
        order by c.id\
        """)
    List<Long> threadsAfter(String type, long id, long after, Limit limit);

    /** Answers, newest first. */
    @Query("select c from Comment c where c.parentId = :thread and c.id < :before order by c.id desc")
    List<Comment> answers(long thread, long before, Limit limit);

    /** Who spoke in a thread before a comment. */
    @Query(
            "select distinct c.authorId from Comment c where (c.id = :thread or c.parentId = :thread) and c.id < :before")
    List<Long> speakers(long thread, long before);

    /** Everything but what was deleted, in order. */
    @Query("""
        select c from Comment c
        where c.subjectType = :type and c.subjectId = :id and c.deletedAt is null and c.id > :after order by c.id\
        """)
    List<Comment> after(String type, long id, long after, Limit limit);

    @Query("""
        select count(c) from Comment c where c.subjectType = :type and c.subjectId = :id and c.deletedAt is null\
        """)
    long count(String type, long id);

    /** The days that are spoken of: day, how often, first comment. */
    @Query("""
        select c.pinnedOn, count(c), min(c.id) from Comment c
        where c.subjectType = :type and c.subjectId = :id and c.deletedAt is null and c.pinnedOn between :from and :to
        group by c.pinnedOn order by c.pinnedOn\
        """)
    List<Object[]> days(String type, long id, LocalDate from, LocalDate to);

    @Query("select c from Comment c where c.id in :ids order by c.id")
    List<Comment> all(Collection<Long> ids);
}
