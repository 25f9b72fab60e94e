package app.ballast.reliability.ui;

import app.ballast.common.Money;
import app.ballast.common.ui.Explanation;
import app.ballast.common.ui.Opened;
import app.ballast.common.ui.Reading;
import app.ballast.common.ui.StatTile;
import app.ballast.common.ui.TileRow;
import app.ballast.common.ui.Tone;
import app.ballast.portfolio.PortfolioLinks;
import app.ballast.portfolio.ServiceCostSheet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Who answers for a service, and what it costs, as it stands today. */
final class FactTiles {

    private final ServiceCostSheet sheet;
    private final SloWords words;
    private final DebtWords debt;
    private final LocalDate today;

    FactTiles(ServiceCostSheet sheet, SloWords words, LocalDate today) {
        this.sheet = sheet;
        this.today = today;
        this.debt = new DebtWords(words, sheet.currency());
        this.words = words;
    }

    TileRow row() {
        String owner = sheet.owner();
        return new TileRow(
                new StatTile(
                        words.text("services.owner"),
                        Tone.NEUTRAL,
                        owner == null
                                ? new Reading.Unknown(words.text("slo.fact.owner.none"))
                                : new Reading.Known(owner, "", null, null, List.of()),
                        () -> opened("slo.fact.owner")
                                .input(
                                        "services.owner",
                                        owner == null ? words.text("services.unknown") : owner,
                                        words.text("balance.source.settings"),
                                        words.text("common.age.now"),
                                        link())
                                .done()),
                amount("services.minute", "slo.fact.minute", sheet.now().outageMinute()),
                amount("services.hour", "slo.fact.hour", sheet.now().peopleHour()),
                amount("services.month", "slo.fact.month", sheet.now().runningMonth()),
                new StatTile(
                        words.text("debt.ratio"),
                        Tone.DEBT,
                        ratio(),
                        () -> debt.opened(sheet.service(), sheet.changes(), sheet.now(), today)));
    }

    private Reading ratio() {
        return DebtWords.ratio(sheet.now())
                .<Reading>map(ratio -> new Reading.Known(debt.percent(ratio), "", null, debt.rating(ratio), List.of()))
                .orElseGet(() -> new Reading.Unknown(words.text("debt.ratio.none")));
    }

    private StatTile amount(String label, String key, @Nullable BigDecimal amount) {
        Function<BigDecimal, String> money = value ->
                new Money(value, sheet.currency()).exact(words.figures().locale());
        Reading reading = amount == null
                ? new Reading.Unknown(words.text("slo.fact.none"))
                : new Reading.Known(
                        money.apply(amount),
                        "",
                        null,
                        words.text(
                                "services.since",
                                words.figures().day(sheet.now().from())),
                        List.of());
        return new StatTile(words.text(label), Tone.NEUTRAL, reading, () -> opened(key, amount, money));
    }

    private Explanation opened(String key, @Nullable BigDecimal amount, Function<BigDecimal, String> money) {
        Opened opened = opened(key);
        if (amount == null) {
            opened.note("slo.fact.none");
        }
        sheet.changes().forEach(change -> {
            BigDecimal then =
                    switch (key) {
                        case "slo.fact.minute" -> change.cost().outageMinute();
                        case "slo.fact.hour" -> change.cost().peopleHour();
                        default -> change.cost().runningMonth();
                    };
            opened.named(
                    words.text(
                            "services.since", words.figures().day(change.cost().from())),
                    then == null ? words.text("services.unknown") : money.apply(then),
                    words.text("balance.source.entered", change.by()),
                    words.figures().age(change.at()));
        });
        return opened.note("balance.definitions").done();
    }

    private Opened opened(String key) {
        return new Opened(words.figures(), key, sheet.service().name());
    }

    private String link() {
        return PortfolioLinks.SERVICES + "/" + sheet.service().key();
    }
}
