package app.ballast.portfolio;

import app.ballast.people.TeamId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What one team can do by week, and on which products it works. */
@Entity
class TeamPlan {

    @Id
    private long teamId;

    private BigDecimal usual;

    @ElementCollection
    @CollectionTable(name = "team_plan_week", joinColumns = @JoinColumn(name = "team_id"))
    @MapKeyColumn(name = "monday")
    @Column(name = "amount")
    private Map<LocalDate, BigDecimal> weeks = new HashMap<>();

    @ElementCollection
    @CollectionTable(name = "team_plan_product", joinColumns = @JoinColumn(name = "team_id"))
    @Column(name = "product_id")
    private Set<Long> products = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected TeamPlan() {}

    TeamPlan(TeamId team) {
        teamId = team.value();
        usual = BigDecimal.ZERO;
    }

    void usually(BigDecimal amount) {
        usual = amount;
    }

    /** @param amount null for as usual */
    void in(IsoWeek week, @Nullable BigDecimal amount) {
        if (amount == null) {
            weeks.remove(week.monday());
        } else {
            weeks.put(week.monday(), amount);
        }
    }

    void begin(ProductId product) {
        products.add(product.value());
    }

    void stop(ProductId product) {
        products.remove(product.value());
    }

    long team() {
        return teamId;
    }

    BigDecimal usual() {
        return usual;
    }

    /** Null where it is as usual. */
    @Nullable
    BigDecimal in(IsoWeek week) {
        return weeks.get(week.monday());
    }

    Set<ProductId> products() {
        return products.stream().map(ProductId::new).collect(Collectors.toSet());
    }
}
