package app.ballast.portfolio;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ReleaseRepository extends Repository<Release, Long> {

    Release save(Release release);

    Optional<Release> findById(Long id);

    boolean existsByProductIdAndName(long productId, String name);

    @Query("select r from Release r where r.productId in :products order by r.archived, r.releasedOn desc, r.id desc")
    List<Release> newestFirst(Collection<Long> products, Pageable page);

    @Query("select r from Release r where r.archived = false and r.productId = :product order by r.releasedOn, r.id")
    List<Release> open(long product);

    @Query("select r from Release r where r.id in :ids and r.productId in :products")
    List<Release> named(Collection<Long> ids, Collection<Long> products);

    @Query("select r from Release r where lower(r.name) = :name and r.productId in :products")
    List<Release> called(String name, Collection<Long> products);

    @Query("select r from Release r where lower(r.name) like :pattern escape '!' and r.productId in :products"
            + " order by r.archived, r.releasedOn desc, r.id desc")
    List<Release> holding(String pattern, Collection<Long> products, Limit limit);

    @Query("select count(r) from Release r where r.productId in :products")
    long count(Collection<Long> products);

    @Query("select r from Release r where r.archived = false and r.productId in :products"
            + " and r.releasedOn between :from and :to order by r.releasedOn, r.id")
    List<Release> between(Collection<Long> products, LocalDate from, LocalDate to);
}
