package app.ballast.people;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PersonRepository extends Repository<Person, Long> {

    Person save(Person person);

    Optional<Person> findById(Long id);

    @Query("select p from Person p left join fetch p.roles where p.email = :email")
    Optional<Person> byEmail(String email);

    @Query("select p from Person p left join fetch p.roles where p.id = :id")
    Optional<Person> withRoles(long id);

    @Query("select p.id from Person p where (:text = '' or lower(p.name) like :text escape '!'"
            + " or p.email like :text escape '!') order by p.active desc, lower(p.name), p.id")
    List<Long> idsByName(String text, Pageable page);

    @Query("select count(p) from Person p where (:text = '' or lower(p.name) like :text escape '!'"
            + " or p.email like :text escape '!')")
    long count(String text);

    @Query("select p from Person p left join fetch p.roles where p.id in :ids")
    List<Person> withRolesIn(Collection<Long> ids);

    @Query("select new app.ballast.people.PersonRefRow(p.id, p.name) from Person p where p.active = true"
            + " and (:text = '' or lower(p.name) like :text escape '!') order by lower(p.name), p.id")
    List<PersonRefRow> activeNamed(String text, Limit limit);

    /** Role and how many hold it. */
    @Query("select r, count(p) from Person p join p.roles r where p.id in :ids group by r")
    List<Object[]> rolesOf(Collection<Long> ids);

    @Query("select new app.ballast.people.PersonRefRow(p.id, p.name) from Person p where p.active = true"
            + " and lower(p.name) in :names order by p.id")
    List<PersonRefRow> activeCalled(Collection<String> names);

    @Query("select new app.ballast.people.PersonRefRow(p.id, p.name) from Person p where p.id in :ids")
    List<PersonRefRow> named(Collection<Long> ids);

    @Query("select p.id from Person p where p.active = true and p.id in :ids")
    List<Long> active(Collection<Long> ids);

    @Query("select distinct p.id from Person p join p.roles r where p.active = true and r in :roles")
    List<Long> activeWith(Collection<Role> roles);

    @Query("select count(p) from Person p join p.roles r where p.active = true and r = :role")
    long countActiveWith(Role role);
}
