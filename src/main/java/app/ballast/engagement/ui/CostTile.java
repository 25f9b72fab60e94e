package app.ballast.engagement.ui;

import app.ballast.common.Money;
import app.ballast.common.ui.Explanation;
import app.ballast.common.ui.Opened;
import app.ballast.common.ui.Reading;
import app.ballast.common.ui.StatTile;
import app.ballast.common.ui.Tone;
import app.ballast.engagement.ActiveUsers;
import app.ballast.engagement.DataOrigin;
import app.ballast.engagement.EngagementSnapshot;
import app.ballast.metrics.MetricsLinks;
import app.ballast.portfolio.CostHistory;
import app.ballast.portfolio.PortfolioLinks;
import app.ballast.portfolio.ProductRef;
import app.ballast.portfolio.RunningCost;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What running a product's services costs by each person who uses it in a month. */
final class CostTile {

    private final ProductRef product;
    private final Collection<CostHistory> services;
    private final ProductWords words;
    private final LocalDate today;
    private final @Nullable ActiveUsers users;

    /** @param services that the product depends on */
    CostTile(
            ProductRef product,
            Collection<CostHistory> services,
            EngagementSnapshot usage,
            LocalDate today,
            ProductWords words) {
        this.product = product;
        this.services = services;
        this.words = words;
        this.today = today;
        this.users = Stream.of(30, 28)
                .flatMap(window -> usage.window(window).stream())
                .filter(counted -> counted.latest() != null)
                .findFirst()
                .orElse(null);
    }

    StatTile tile() {
        return new StatTile(words.text("product.cost"), Tone.PRODUCT, reading(), this::opened);
    }

    private RunningCost cost() {
        LocalDate counted = users == null ? null : users.latestDate();
        return RunningCost.on(services, counted == null ? today : counted);
    }

    private Optional<BigDecimal> perUser() {
        Long people = users == null ? null : users.latest();
        return people == null ? Optional.empty() : cost().perActiveUser(people);
    }

    private Reading reading() {
        BigDecimal all = cost().amount();
        return perUser()
                .<Reading>map(amount -> new Reading.Known(
                        exact(amount),
                        "",
                        null,
                        all == null ? null : words.text("product.cost.month", words.money(all)),
                        List.of()))
                .orElseGet(() -> new Reading.Unknown(words.text(why())));
    }

    private String why() {
        return users == null
                ? "product.cost.no-users"
                : services.isEmpty() ? "product.cost.no-services" : "product.cost.none";
    }

    private String exact(BigDecimal amount) {
        return new Money(amount, words.currency()).exact(words.figures().locale());
    }

    private Explanation opened() {
        Opened opened = new Opened(words.figures(), "product.cost", product.name());
        LocalDate day = cost().day();
        for (CostHistory service : services) {
            BigDecimal amount = service.on(day).runningMonth();
            opened.named(
                    service.service().name(),
                    amount == null ? words.text("balance.not-known") : exact(amount),
                    words.text("balance.source.settings"),
                    amount == null
                            ? words.text("balance.not-known")
                            : words.text(
                                    "services.since",
                                    words.figures().day(service.on(day).from())),
                    PortfolioLinks.SERVICES + "/" + service.service().key());
        }
        if (users != null && users.latest() != null) {
            DataOrigin origin = users.origin();
            opened.named(
                    words.text("balance.users.window", users.windowDays()),
                    words.figures().number(users.latest(), 0),
                    origin == null ? words.text("balance.not-known") : origin.source(),
                    words.figures().day(day),
                    MetricsLinks.series(users.series().key()));
        }
        if (perUser().isEmpty()) {
            opened.note(why());
        }
        return opened.note("feature.cost.note").note("balance.definitions").done();
    }
}
