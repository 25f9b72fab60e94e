package app.ballast.integration;

import app.ballast.common.DomainException;
import app.ballast.common.Period;
import app.ballast.engagement.FeatureAdoption;
import app.ballast.engagement.FeatureService;
import app.ballast.engagement.FeatureUse;
import app.ballast.engagement.KnownAdoption;
import app.ballast.engagement.measures.Adoption;
import app.ballast.metrics.PointOrigin;
import app.ballast.metrics.PointTally;
import app.ballast.portfolio.PortfolioService;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who uses features. */
@RestController
@RequestMapping("/api/v1")
class AdoptionApi {

    private static final Set<String> FIELDS = Set.of("date", "adopters", "active");
    private static final int YEAR = 365;

    /** A count; {@code share} from 0 to 1. */
    record Count(LocalDate date, long adopters, long active, double share, String origin, Instant recordedAt) {

        static Count of(KnownAdoption known) {
            Adoption adoption = known.adoption();
            return new Count(
                    adoption.date(),
                    adoption.adopters(),
                    adoption.active(),
                    adoption.share(),
                    known.origin().name(),
                    known.recordedAt());
        }
    }

    /**
     * How a feature is used.
     *
     * @param before the count of 13 weeks before
     * @param cost what its services cost a month on the day of {@code adoption}, {@code costBefore} on that of {@code before}
     * @param retire SUGGESTED, or why it is not
     */
    record Use(
            String feature,
            @Nullable Count adoption,
            @Nullable Count before,
            @Nullable BigDecimal target,
            @Nullable LocalDate targetDue,
            @Nullable BigDecimal cost,
            @Nullable BigDecimal costBefore,
            String retire) {

        static Use of(FeatureUse use) {
            return new Use(
                    use.feature().key(),
                    use.now() == null ? null : Count.of(use.now()),
                    use.then() == null ? null : Count.of(use.then()),
                    use.feature().targetPercent(),
                    use.feature().targetDue(),
                    use.costNow(),
                    use.costThen(),
                    use.retire().verdict().name());
        }
    }

    /** What became of counts. */
    record Taken(long stored, long unchanged, long kept) {

        static Taken of(PointTally tally) {
            return new Taken(tally.stored(), tally.unchanged(), tally.kept());
        }
    }

    private final FeatureService features;
    private final FeatureAdoption adoption;
    private final PortfolioService portfolio;
    private final Clock clock;

    AdoptionApi(FeatureService features, FeatureAdoption adoption, PortfolioService portfolio, Clock clock) {
        this.features = features;
        this.adoption = adoption;
        this.portfolio = portfolio;
        this.clock = clock;
    }

    /** How all features of a product are used now. */
    @GetMapping("/products/{product}/adoption")
    @ReadsApi
    List<Use> now(@PathVariable String product) {
        return adoption.use(features.of(portfolio.product(product).id())).stream()
                .map(Use::of)
                .toList();
    }

    /** What was counted of a feature, by day; the last year where nothing else is asked. */
    @GetMapping("/features/{key}/adoption")
    @ReadsApi
    List<Count> counts(
            @PathVariable String key, @RequestParam @Nullable String from, @RequestParam @Nullable String to) {
        LocalDate last = to == null ? LocalDate.now(clock.withZone(ZoneOffset.UTC)) : ApiTime.day("to", to);
        LocalDate first = from == null ? last.minusDays(YEAR) : ApiTime.day("from", from);
        return adoption.history(key, new Period(first, last)).stream()
                .map(Count::of)
                .toList();
    }

    /** Stores counts, all or none; the same day again replaces what was sent before. */
    @PostMapping("/features/{key}/adoption")
    @ChangesProduct
    Taken record(@PathVariable String key, @RequestBody List<Map<String, @Nullable Object>> body) {
        List<Adoption> counts = new ArrayList<>();
        for (int i = 0; i < body.size(); i++) {
            int place = i;
            counts.add(Batches.at(place, () -> count(body.get(place))));
        }
        return Taken.of(adoption.record(key, counts, PointOrigin.API));
    }

    private static Adoption count(Map<String, @Nullable Object> sent) {
        Input.known(sent, FIELDS);
        LocalDate date = Input.day(sent, "date");
        if (date == null) {
            throw DomainException.invalid("date", "error.api.required", "date");
        }
        return new Adoption(date, Batches.whole(sent, "adopters"), Batches.whole(sent, "active"));
    }
}
