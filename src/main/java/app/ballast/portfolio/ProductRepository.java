package app.ballast.portfolio;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ProductRepository extends Repository<Product, Long> {

    Product save(Product product);

    Optional<Product> findById(Long id);

    boolean existsByKey(String key);

    @Query("select p from Product p left join fetch p.teams order by p.archived, lower(p.name), p.id")
    List<Product> allWithTeams();
}
