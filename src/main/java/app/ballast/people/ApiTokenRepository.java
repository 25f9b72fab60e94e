package app.ballast.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ApiTokenRepository extends Repository<ApiToken, Long> {

    ApiToken save(ApiToken token);

    Optional<ApiToken> findById(Long id);

    Optional<ApiToken> findBySecretHash(String secretHash);

    @Query("select t from ApiToken t order by t.revokedAt nulls first, t.id desc")
    List<ApiToken> newest(Limit limit);

    @Modifying
    @Query("update ApiToken t set t.lastUsedAt = :now where t.id = :id")
    void used(long id, Instant now);
}
