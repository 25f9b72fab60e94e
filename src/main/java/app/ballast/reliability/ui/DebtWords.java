package app.ballast.reliability.ui;

import app.ballast.common.Money;
import app.ballast.common.ui.Explanation;
import app.ballast.common.ui.Opened;
import app.ballast.portfolio.PortfolioLinks;
import app.ballast.portfolio.ServiceCost;
import app.ballast.portfolio.ServiceCostSheet.Change;
import app.ballast.portfolio.ServiceRef;
import app.ballast.reliability.debt.DebtRatio;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says how much tech debt a service has, and from what that follows. */
record DebtWords(SloWords words, Currency currency) {

    /** The ratio of what holds; empty where it is not known. */
    static Optional<DebtRatio> ratio(ServiceCost cost) {
        return DebtRatio.of(cost.remediation(), cost.development());
    }

    /** "19.3 %". */
    String percent(DebtRatio ratio) {
        return words.figures().percent(ratio.ratio().doubleValue(), 1) + "\u00a0%";
    }

    /** "C, at most 20 %". */
    String rating(DebtRatio ratio) {
        return words.text("debt.rating." + ratio.rating());
    }

    String money(BigDecimal amount) {
        return new Money(amount, currency).exact(words.figures().locale());
    }

    /** @param changes the latest day first */
    Explanation opened(ServiceRef service, List<Change> changes, ServiceCost now, LocalDate today) {
        Opened opened = new Opened(words.figures(), "debt.ratio", service.name());
        Change said = changes.stream()
                .filter(change -> change.cost().equals(now))
                .findFirst()
                .orElse(null);
        input(opened, "services.remediation", now.remediation(), said, service);
        input(opened, "services.development", now.development(), said, service);
        changes.stream()
                .filter(change -> !change.cost().from().isAfter(today) && !change.equals(said))
                .forEach(change -> ratio(change.cost())
                        .ifPresent(before -> opened.named(
                                words.text(
                                        "services.since",
                                        words.figures().day(change.cost().from())),
                                percent(before),
                                words.text("balance.source.entered", change.by()),
                                words.figures().age(change.at()))));
        if (ratio(now).isEmpty()) {
            opened.note("debt.ratio.none");
        }
        return opened.note("debt.ratio.note").note("balance.definitions").done();
    }

    private void input(
            Opened opened, String key, @Nullable BigDecimal amount, @Nullable Change said, ServiceRef service) {
        opened.input(
                key,
                amount == null ? words.text("balance.not-known") : money(amount),
                said == null ? words.text("balance.source.settings") : words.text("balance.source.entered", said.by()),
                said == null
                        ? words.text("balance.not-known")
                        : words.text(
                                "services.since",
                                words.figures().day(said.cost().from())),
                PortfolioLinks.SERVICES + "/" + service.key());
    }
}
