package app.ballast.tradeoffs.policy;

import app.ballast.backlog.Kind;
import app.ballast.backlog.WorkItemId;
import app.ballast.backlog.holding.Exemption;
import app.ballast.backlog.holding.Hold;
import app.ballast.backlog.holding.Holding;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ProductRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Holds back features by the level that was last written down: at freeze all of them, at only-stability those that are no
 * musts, at reserve none, but they get no more than a share of the capacity. Only what both sides have signed binds; the default levels advise.
 *
 * @see <a href="../../../../../../../docs/decisions/0028-what-a-policy-holds-back.md">decision 0028</a>
 */
@Component
class PolicyHolding implements Holding {

    private final JdbcClient database;
    private final ExceptionStore exceptions;
    private final PortfolioService portfolio;
    private final Clock clock;

    PolicyHolding(JdbcClient database, ExceptionStore exceptions, PortfolioService portfolio, Clock clock) {
        this.database = database;
        this.exceptions = exceptions;
        this.portfolio = portfolio;
        this.clock = clock;
    }

    @Override
    public List<Hold> holds() {
        Map<Long, Hold> found = new LinkedHashMap<>();
        Map<Long, Set<WorkItemId>> excepted = new LinkedHashMap<>();
        LocalDate today =
                LocalDate.ofInstant(clock.instant(), portfolio.workspace().zone());
        database.sql("""
                        select s.product_id, s.action, s.words, s.policy_number, s.slo_title, s.remaining, s.since_at, e.item_id
                        from policy_stand s left join policy_exception e on e.product_id = s.product_id
                            and e.ended_at is null and e.product_at is not null and e.technology_at is not null
                            and (e.until_day is null or e.until_day >= :today)
                        where s.until_at is null and s.policy_number is not null
                            and s.action <> 'CARRY_ON'
                        order by s.product_id""").param("today", today).query(row -> {
            long product = row.getLong("product_id");
            Set<WorkItemId> its = excepted.computeIfAbsent(product, none -> new HashSet<>());
            Long item = row.getObject("item_id", Long.class);
            if (item != null) {
                its.add(new WorkItemId(item));
            }
            found.put(product, hold(row, its));
        });
        return List.copyOf(found.values());
    }

    @Override
    public List<Exemption> exemptions(WorkItemId item) {
        return exceptions.of(item).stream()
                .map(exception -> new Exemption(
                        exception.reason(),
                        exception.until(),
                        exception.askedBy(),
                        exception.askedAt(),
                        Stream.of(
                                        exception.signatures().product(),
                                        exception.signatures().technology())
                                .flatMap(Stream::ofNullable)
                                .map(Signature::name)
                                .toList(),
                        exception.signatures().isComplete(),
                        exception.endedAt()))
                .toList();
    }

    @Override
    public String address(ProductRef product) {
        return PolicyLinks.of(product);
    }

    private static Hold hold(ResultSet row, Set<WorkItemId> excepted) throws SQLException {
        PolicyAction action = PolicyAction.valueOf(row.getString("action"));
        String words = row.getString("words");
        return new Hold(
                new ProductId(row.getLong("product_id")),
                row.getInt("policy_number"),
                words.isEmpty() ? action.word() : words,
                row.getString("slo_title"),
                row.getBigDecimal("remaining").doubleValue(),
                Sql.needed(row, "since_at"),
                Kind.FEATURE,
                switch (action) {
                    case FREEZE -> Hold.Reach.ALL;
                    case ONLY_STABILITY -> Hold.Reach.NO_MUSTS;
                    case RESERVE, CARRY_ON -> Hold.Reach.BEYOND_SHARE;
                },
                excepted);
    }
}
