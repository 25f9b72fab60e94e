package app.ballast.backlog;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ImportMappingRepository extends Repository<ImportMapping, Long> {

    ImportMapping save(ImportMapping mapping);

    void delete(ImportMapping mapping);

    void flush();

    Optional<ImportMapping> findByOwnerIdAndName(long ownerId, String name);

    Optional<ImportMapping> findByOwnerIdAndHeadings(long ownerId, String headings);

    @Query("select m from ImportMapping m where m.ownerId = :person order by m.usedAt desc, m.id desc")
    List<ImportMapping> of(long person);
}
