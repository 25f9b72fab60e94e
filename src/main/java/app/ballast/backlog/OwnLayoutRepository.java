package app.ballast.backlog;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface OwnLayoutRepository extends Repository<OwnLayout, Long> {

    OwnLayout save(OwnLayout layout);

    void deleteById(long person);

    Optional<OwnLayout> findById(long person);
}
