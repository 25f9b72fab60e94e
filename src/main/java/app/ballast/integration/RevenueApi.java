package app.ballast.integration;

import app.ballast.common.DomainException;
import app.ballast.engagement.DayRevenue;
import app.ballast.engagement.RevenueReading;
import app.ballast.engagement.RevenueService;
import app.ballast.engagement.measures.RevenueGrowth;
import app.ballast.metrics.PointOrigin;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What products bring in, day by day. */
@RestController
@RequestMapping("/api/v1/products/{product}/revenue")
class RevenueApi {

    private static final Set<String> FIELDS = Set.of("date", "amount", "currency");

    /** Revenue of a period, of which {@code missing} days are not known. */
    record Sum(BigDecimal amount, int days, int missing) {

        static Sum of(RevenueGrowth.Sum sum) {
            return new Sum(sum.amount(), sum.days(), sum.missing());
        }
    }

    /**
     * Revenue and its growth, over the days that are over.
     *
     * @param growth as a share, signed; null where it cannot be computed
     */
    record Revenue(
            LocalDate from,
            LocalDate to,
            String currency,
            Sum now,
            Sum before,
            @Nullable Double growth) {

        static Revenue of(RevenueReading reading) {
            return new Revenue(
                    reading.period().from(),
                    reading.period().to(),
                    reading.currency().getCurrencyCode(),
                    Sum.of(reading.growth().now()),
                    Sum.of(reading.growth().before()),
                    reading.growth().share().isPresent()
                            ? reading.growth().share().getAsDouble()
                            : null);
        }
    }

    private final RevenueService revenue;
    private final PortfolioService portfolio;
    private final Days days;

    RevenueApi(RevenueService revenue, PortfolioService portfolio, Days days) {
        this.revenue = revenue;
        this.portfolio = portfolio;
        this.days = days;
    }

    /** 204 where nobody ever said. The last 90 days where nothing else is asked. */
    @GetMapping
    @ReadsApi
    ResponseEntity<Revenue> revenue(
            @PathVariable String product, @RequestParam @Nullable String from, @RequestParam @Nullable String to) {
        return revenue.reading(id(product), days.period(from, to))
                .map(reading -> ResponseEntity.ok(Revenue.of(reading)))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    /** Stores days, all or none; the same day again replaces what was sent before. */
    @PostMapping
    @ChangesProduct
    AdoptionApi.Taken record(@PathVariable String product, @RequestBody List<Map<String, @Nullable Object>> body) {
        List<DayRevenue> sent = new ArrayList<>();
        for (int i = 0; i < body.size(); i++) {
            int place = i;
            sent.add(Batches.at(place, () -> day(body.get(place))));
        }
        return AdoptionApi.Taken.of(revenue.record(id(product), sent, PointOrigin.API));
    }

    private DayRevenue day(Map<String, @Nullable Object> sent) {
        Input.known(sent, FIELDS);
        revenue.checkCurrency(Input.text(sent, "currency"));
        LocalDate date = Input.day(sent, "date");
        BigDecimal amount = Input.number(sent, "amount");
        if (date == null || amount == null) {
            String missing = date == null ? "date" : "amount";
            throw DomainException.invalid(missing, "error.api.required", missing);
        }
        return new DayRevenue(date, amount);
    }

    private ProductId id(String product) {
        return portfolio.product(product).id();
    }
}
