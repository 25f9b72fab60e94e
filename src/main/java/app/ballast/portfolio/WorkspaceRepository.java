package app.ballast.portfolio;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface WorkspaceRepository extends Repository<Workspace, Long> {

    Optional<Workspace> findById(Long id);
}
