package app.ballast.portfolio;

import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface TeamPlanRepository extends Repository<TeamPlan, Long> {

    /** What is said of one week. */
    record Week(long team, LocalDate monday, BigDecimal amount) {}

    TeamPlan save(TeamPlan plan);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from TeamPlan p where p.teamId = :team")
    Optional<TeamPlan> lock(long team);

    @Query("select distinct p from TeamPlan p left join fetch p.products")
    List<TeamPlan> allWithProducts();

    @Query("select new app.ballast.portfolio.TeamPlanRepository$Week(p.teamId, key(w), value(w))"
            + " from TeamPlan p join p.weeks w where key(w) between :from and :to")
    List<Week> weeks(LocalDate from, LocalDate to);
}
