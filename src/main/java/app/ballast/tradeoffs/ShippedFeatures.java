package app.ballast.tradeoffs;

import app.ballast.backlog.BacklogLinks;
import app.ballast.backlog.DoneItems;
import app.ballast.backlog.LinkedItem;
import app.ballast.engagement.EngagementLinks;
import app.ballast.engagement.FeatureAdoption;
import app.ballast.engagement.FeatureRow;
import app.ballast.engagement.FeatureService;
import app.ballast.engagement.FeatureUse;
import app.ballast.engagement.KnownAdoption;
import app.ballast.portfolio.ProductId;
import app.ballast.tradeoffs.mix.FeatureFactory;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The features of a product that were shipped in a time: items of the kind feature that were done, and what is measured as a
 * feature. One that was built by an item is one feature; the day that somebody named as shipped goes before the item's.
 */
@Component
class ShippedFeatures {

    private final DoneItems done;
    private final FeatureService features;
    private final FeatureAdoption adoption;

    ShippedFeatures(DoneItems done, FeatureService features, FeatureAdoption adoption) {
        this.done = done;
        this.features = features;
        this.adoption = adoption;
    }

    /** The latest first; adoption is that of the latest count. */
    List<Warnings.Shipped> of(ProductId product, LocalDate from, LocalDate to, ZoneId zone) {
        List<Warnings.Shipped> shipped = new ArrayList<>();
        Set<Long> measured = new HashSet<>();
        for (FeatureUse use : adoption.use(features.of(product))) {
            FeatureRow row = use.feature();
            LinkedItem item = row.item();
            LocalDate day = row.shippedOn();
            if (day != null && !day.isBefore(from) && !day.isAfter(to)) {
                shipped.add(measured(use, day));
            }
            if (item != null && day != null) {
                measured.add(item.id().value());
            }
        }
        done
                .features(
                        product,
                        from.atStartOfDay(zone).toInstant(),
                        to.plusDays(1).atStartOfDay(zone).toInstant())
                .stream()
                .filter(feature -> !measured.contains(feature.id().value()))
                .forEach(feature -> shipped.add(new Warnings.Shipped(
                        feature.key() + " " + feature.title(),
                        BacklogLinks.item(feature.key()),
                        new FeatureFactory.Shipped(
                                feature.id().value(), LocalDate.ofInstant(feature.doneAt(), zone), null, null),
                        null)));
        shipped.sort(
                Comparator.comparing((Warnings.Shipped one) -> one.counted().day())
                        .reversed()
                        .thenComparing(Warnings.Shipped::name));
        return shipped;
    }

    private static Warnings.Shipped measured(FeatureUse use, LocalDate day) {
        FeatureRow row = use.feature();
        KnownAdoption now = use.now();
        return new Warnings.Shipped(
                row.name(),
                EngagementLinks.feature(row),
                new FeatureFactory.Shipped(
                        row.id().value(),
                        day,
                        now == null ? null : now.adoption().share(),
                        share(row)),
                now == null ? null : now.recordedAt());
    }

    private static @Nullable Double share(FeatureRow row) {
        return row.targetShare() == null ? null : row.targetShare().doubleValue();
    }
}
