package app.ballast.backlog;

import app.ballast.people.Role;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SavedViewRepository extends Repository<SavedView, Long> {

    SavedView save(SavedView view);

    void delete(SavedView view);

    void flush();

    Optional<SavedView> findById(long id);

    @Query("select v from SavedView v where v.id in :ids")
    List<SavedView> all(Collection<Long> ids);

    Optional<SavedView> findByDefaultFor(Role role);

    Optional<SavedView> findByOwnerIdAndName(long ownerId, String name);

    @Query("select v from SavedView v where v.ownerId = :person or v.shared = true order by lower(v.name), v.id")
    List<SavedView> of(long person, Limit limit);

    @Query("select v from SavedView v where v.defaultFor in :roles")
    List<SavedView> defaultsFor(Collection<Role> roles);
}
