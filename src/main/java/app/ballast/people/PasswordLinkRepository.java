package app.ballast.people;

import java.time.Instant;
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
}
