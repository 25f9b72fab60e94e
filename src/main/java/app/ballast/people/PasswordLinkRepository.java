package app.ballast.people;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PasswordLinkRepository extends Repository<PasswordLink, Long> {

    PasswordLink save(PasswordLink link);

    Optional<PasswordLink> findBySecretHash(String secretHash);

    @Modifying
    @Query("update PasswordLink l set l.usedAt = :now where l.personId = :person and l.usedAt is null")
    void endAll(long person, Instant now);

    /** Person and end, of the links of some people that still work. */
    @Query("select l.personId, max(l.expiresAt) from PasswordLink l where l.personId in :people and l.usedAt is null"
            + " and l.expiresAt > :now group by l.personId")
    List<Object[]> open(Collection<Long> people, Instant now);
}
