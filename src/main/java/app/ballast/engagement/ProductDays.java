package app.ballast.engagement;

import app.ballast.common.Period;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.SignedIn;
import app.ballast.portfolio.ProductId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The product side of single days. Always as many queries, however many features a product has. */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class ProductDays {

    private final EngagementService engagement;
    private final FeatureService features;
    private final FeatureAdoption adoption;
    private final RevenueService revenue;

    ProductDays(
            EngagementService engagement, FeatureService features, FeatureAdoption adoption, RevenueService revenue) {
        this.engagement = engagement;
        this.features = features;
        this.adoption = adoption;
        this.revenue = revenue;
    }

    /** What was counted and entered of a day; a product that the asker does not see answers as one that is not there. */
    @SignedIn
    public ProductDay of(ProductId product, LocalDate day) {
        Period only = new Period(day, day);
        EngagementSnapshot usage = engagement.snapshot(product, only);
        List<FeatureRow> rows = features.of(product);
        Map<FeatureId, KnownAdoption> counted = adoption.on(rows, day);
        return new ProductDay(
                day,
                usage.activeUsers().stream()
                        .filter(users -> users.latest() != null)
                        .toList(),
                usage.stickiness(),
                rows.stream()
                        .flatMap(row -> Stream.ofNullable(counted.get(row.id()))
                                .map(known -> new ProductDay.FeatureDay(row, known)))
                        .toList(),
                revenue.reading(product, only)
                        .filter(reading -> reading.days().stream().anyMatch(Objects::nonNull))
                        .orElse(null));
    }
}
