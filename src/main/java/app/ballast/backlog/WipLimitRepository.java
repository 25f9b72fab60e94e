package app.ballast.backlog;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface WipLimitRepository extends Repository<WipLimit, Long> {

    WipLimit save(WipLimit limit);

    void delete(WipLimit limit);

    /** Of the product, or of the workspace where there is none. */
    @Query("""
            select l from WipLimit l
            where l.productId = :product or :product is null and l.productId is null order by l.id""")
    List<WipLimit> of(@Nullable Long product);
}
