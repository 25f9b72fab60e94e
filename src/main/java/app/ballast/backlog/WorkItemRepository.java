package app.ballast.backlog;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface WorkItemRepository extends Repository<WorkItem, Long> {

    WorkItem save(WorkItem item);

    void flush();

    Optional<WorkItem> findByProductKeyAndNumber(String productKey, int number);

    Optional<WorkItem> findById(long id);

    @Query("select w.id from WorkItem w where w.productKey = :product and w.number = :number")
    Optional<Long> number(String product, int number);

    /** Others who want to change them wait, so that the version that is read here is still right when it is written. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select w from WorkItem w where w.id in :ids order by w.id")
    List<WorkItem> lock(Collection<Long> ids);

    /** To be read, in the order of their ids. */
    @Query("select w from WorkItem w where w.id in :ids order by w.id")
    List<WorkItem> several(Collection<Long> ids);

    @Query("""
        select w.source.externalId from WorkItem w
        where w.productId = :product and w.source.source = :source and w.source.externalId in :ids\
        """)
    List<String> known(long product, String source, Collection<String> ids);

    @Query("""
        select new app.ballast.backlog.KnownItem(w.source.externalId, w.id) from WorkItem w
        where w.productId = :product and w.source.source = :source and w.source.externalId in :ids\
        """)
    List<KnownItem> brought(long product, String source, Collection<String> ids);

    List<WorkItem> findByProductKeyAndNumberIn(String productKey, Collection<Integer> numbers);

    @Query("""
        select new app.ballast.backlog.WaitingItem(w.id, w.productKey, w.number, w.kind, w.title, w.createdAt)
        from WorkItem w where w.id in :ids\
        """)
    List<WaitingItem> waiting(Collection<Long> ids);

    @Query("select new app.ballast.backlog.KeyData(w.productKey, w.number) from WorkItem w where w.id = :id")
    Optional<KeyData> key(long id);

    @Query("""
        select new app.ballast.backlog.KeyData(w.productKey, w.number) from WorkItem w
        where w.productId in :products and w.productKey in :keys and w.number in :numbers\
        """)
    List<KeyData> present(Collection<Long> products, Collection<String> keys, Collection<Integer> numbers);

    @Query("""
        select new app.ballast.backlog.KeyData(w.productKey, w.number) from WorkItem w
        where w.outcome.mergedIntoId = :id order by w.id\
        """)
    List<KeyData> mergedInto(long id, Limit limit);

    /** The next items of the queue by number. */
    @Query("""
        select w.id from WorkItem w
        where w.id > :after and w.status in ('ACCEPTED', 'READY', 'IN_PROGRESS', 'IN_REVIEW') order by w.id\
        """)
    List<Long> queuedAfter(long after, Limit limit);

    /** The next items of a service by number, those left out that are closed. */
    @Query("""
        select w.id from WorkItem w
        where w.id > :after and w.serviceId = :service and w.status not in ('DECLINED', 'MERGED', 'DONE')
        order by w.id\
        """)
    List<Long> openAfter(long after, long service, Limit limit);

    /** Not a change of the item's text: whoever edits it meanwhile meets no conflict. */
    @Modifying
    @Query("update WorkItem w set w.votes = :votes where w.id = :id")
    void setVotes(long id, int votes);

    @Query("""
        select new app.ballast.backlog.RowData(w.id, w.productKey, w.number, w.productId, w.kind, w.status,
            w.snoozedUntil, w.title, w.costOfDelay, w.score, w.effortWeeks, w.votes, w.assigneeId, w.reporterName,
            w.createdAt, w.updatedAt, a.productKey, a.number, m.reason, w.moscow)
        from WorkItem w left join MovedItem m on m.itemId = w.id left join WorkItem a on a.id = m.anchorId
        where w.id in :ids\
        """)
    List<RowData> rows(Collection<Long> ids);
}
