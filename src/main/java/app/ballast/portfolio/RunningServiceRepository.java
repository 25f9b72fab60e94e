package app.ballast.portfolio;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RunningServiceRepository extends Repository<RunningService, Long> {

    RunningService save(RunningService service);

    Optional<RunningService> findById(Long id);

    boolean existsByNameIgnoreCase(String name);

    @Query("select s.key from RunningService s where s.key like concat(:key, '%')")
    List<String> keysLike(String key);

    @Query("select s from RunningService s left join fetch s.products order by s.archived, lower(s.name), s.id")
    List<RunningService> allWithProducts();

    @Query("select s from RunningService s left join fetch s.products where s.name in :names")
    List<RunningService> named(Collection<String> names);
}
