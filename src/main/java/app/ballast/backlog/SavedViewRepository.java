package app.ballast.backlog;

import app.ballast.people.Role;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SavedViewRepository extends Repository<SavedView, Long> {

    SavedView save(SavedView view);

    void delete(SavedView view);

    /** Puts a view back under the number that it had, so that its address is the old one. */
    @Modifying
    @Query(nativeQuery = true, value = """
            insert into saved_view
                (id, version, owner_id, name, shared, filter_text, view_type, default_for, layout, updated_at)
            values (:id, :version, :owner, :name, :shared, :text, :type, :role, :layout, :now)""")
    void putBack(
            long id,
            long version,
            long owner,
            String name,
            boolean shared,
            String text,
            String type,
            @Nullable String role,
            String layout,
            Instant now);

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
