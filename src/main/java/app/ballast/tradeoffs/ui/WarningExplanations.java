package app.ballast.tradeoffs.ui;

import app.ballast.backlog.BacklogLinks;
import app.ballast.backlog.DebtCourse;
import app.ballast.backlog.WorkedItem;
import app.ballast.common.ui.Explanation;
import app.ballast.common.ui.Figures;
import app.ballast.common.ui.Opened;
import app.ballast.tradeoffs.Mix;
import app.ballast.tradeoffs.Warnings;
import app.ballast.tradeoffs.mix.FeatureFactory;
import app.ballast.tradeoffs.mix.MixWeek;
import app.ballast.tradeoffs.mix.NeglectedDebt;
import app.ballast.tradeoffs.mix.Part;
import app.ballast.tradeoffs.mix.Spells;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the warnings say, and what they open to: the weeks and the items behind each. */
final class WarningExplanations {

    private static final int MOST = 12;

    private final Warnings warnings;
    private final Figures figures;
    private final String product;

    WarningExplanations(Warnings warnings, Figures figures) {
        this.warnings = warnings;
        this.figures = figures;
        this.product = warnings.mix().product().name();
    }

    String firefightingState() {
        List<MixWeek> last = lastWeeks();
        long above = last.stream().filter(this::isAbove).count();
        return last.stream().allMatch(week -> week.total() == 0)
                ? figures.text("warning.no-time")
                : figures.text(
                        "warning.firefighting.state",
                        figures.percent(warnings.rule().limit(), 0),
                        above,
                        last.size());
    }

    Explanation firefighting() {
        Opened opened = open("warning.firefighting");
        lastWeeks()
                .reversed()
                .forEach(week -> opened.named(
                        figures.text("mix.week", figures.day(week.monday())),
                        unplanned(week),
                        figures.text("mix.source"),
                        figures.age(warnings.mix().until())));
        Mix mix = warnings.mix();
        Map<Long, Double> items = lastWeeks().stream()
                .flatMap(week -> week.items().entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Double::sum));
        items.entrySet().stream()
                .sorted(Map.Entry.<Long, Double>comparingByValue().reversed())
                .forEach(entry -> {
                    WorkedItem item = mix.items().get(entry.getKey());
                    if (item != null && item.unplanned()) {
                        opened.named(
                                item.key() + " " + item.title(),
                                figures.text("mix.person-days", figures.number(entry.getValue(), 1)),
                                figures.text("mix.source"),
                                figures.text(item.done() ? "mix.done" : "mix.running"),
                                BacklogLinks.item(item.key()));
                    }
                });
        return done(
                opened.note(
                        "warning.firefighting.rule",
                        figures.percent(warnings.rule().limit(), 0),
                        warnings.rule().weeks(),
                        warnings.rule().of()),
                warnings.firefighting(),
                monday -> warnings.weeks().stream()
                        .filter(week -> week.monday().equals(monday))
                        .findFirst()
                        .map(this::unplanned)
                        .orElse(""));
    }

    private List<MixWeek> lastWeeks() {
        List<MixWeek> weeks = warnings.weeks();
        return weeks.subList(Math.max(0, weeks.size() - warnings.rule().of()), weeks.size());
    }

    private boolean isAbove(MixWeek week) {
        return week.total() > 0
                && warnings.rule().exceeds(week.share(Part.UNPLANNED).orElse(0));
    }

    private String unplanned(MixWeek week) {
        OptionalDouble share = week.share(Part.UNPLANNED);
        return share.isEmpty()
                ? figures.text("balance.not-known")
                : figures.text("warning.unplanned", figures.percent(share.getAsDouble(), 0));
    }

    String factoryState() {
        return state(reading(warnings.factory()));
    }

    private String state(FeatureFactory reading) {
        return figures.text(
                "warning.factory." + reading.state(), reading.shipped(), reading.measured(), reading.used());
    }

    Explanation factory() {
        Opened opened = open("warning.factory");
        LocalDate end = warnings.last().plusDays(6);
        warnings.features().stream()
                .filter(feature -> FeatureFactory.counts(feature.counted(), end))
                .limit(2L * MOST)
                .forEach(feature -> opened.named(
                        feature.name(),
                        adoption(feature.counted()),
                        figures.text(feature.countedAt() == null ? "warning.factory.item" : "warning.factory.count"),
                        feature.countedAt() == null
                                ? figures.text(
                                        "warning.factory.shipped",
                                        figures.day(feature.counted().day()))
                                : figures.age(feature.countedAt()),
                        feature.address()));
        return done(
                opened.note("warning.factory.note"),
                warnings.factorySpells(),
                monday -> state(Objects.requireNonNull(warnings.factory().get(monday))));
    }

    private String adoption(FeatureFactory.Shipped feature) {
        Double share = feature.adoption();
        Double target = feature.target();
        String known =
                share == null ? figures.text("warning.factory.no-figure") : figures.percent(share, 1) + "\u00a0%";
        return target == null
                ? figures.text("warning.factory.no-target", known)
                : figures.text("warning.factory.target", known, figures.percent(target, 1));
    }

    String neglectState() {
        return state(reading(warnings.neglect()));
    }

    private String state(NeglectedDebt reading) {
        Double time = reading.time();
        if (reading.growth().isEmpty()) {
            return figures.text("warning.neglect.none");
        }
        return figures.text(
                "warning.neglect.state",
                figures.percent(reading.growth().getAsDouble(), 0),
                time == null ? figures.text("balance.not-known") : figures.percent(time, 0) + "\u00a0%");
    }

    Explanation neglect() {
        Opened opened = open("warning.neglect");
        NeglectedDebt reading = reading(warnings.neglect());
        Double time = reading.time();
        opened.input(
                "warning.neglect.time",
                time == null ? figures.text("balance.not-known") : figures.percent(time, 0) + "\u00a0%",
                figures.text("mix.source"),
                figures.age(warnings.mix().until()));
        Instant end = at(warnings.last().plusWeeks(1));
        Instant begin = at(warnings.last().minusWeeks(NeglectedDebt.WEEKS - 1L));
        warnings.debts().stream()
                .filter(debt -> debt.isOpenThrough(begin, end) && debt.at(begin) != null && debt.at(end) != null)
                .sorted(Comparator.comparingDouble((DebtCourse debt) -> rise(debt, begin, end))
                        .reversed())
                .limit(MOST)
                .forEach(debt -> opened.named(
                        debt.key() + " " + debt.title(),
                        figures.text("warning.neglect.item", amount(debt.at(begin)), amount(debt.at(end))),
                        figures.text("debt.source.score"),
                        figures.age(debt.steps().getLast().at()),
                        BacklogLinks.item(debt.key())));
        return done(
                opened.note("warning.neglect.note"),
                warnings.neglectSpells(),
                monday -> state(Objects.requireNonNull(warnings.neglect().get(monday))));
    }

    private static double rise(DebtCourse debt, Instant begin, Instant end) {
        return Objects.requireNonNullElse(debt.at(end), 0.0) - Objects.requireNonNullElse(debt.at(begin), 0.0);
    }

    private String amount(@Nullable Double money) {
        return figures.number(Objects.requireNonNullElse(money, 0.0), 0);
    }

    private Instant at(LocalDate day) {
        return day.atStartOfDay(figures.zone()).toInstant();
    }

    private <T> T reading(Map<LocalDate, T> byWeek) {
        return Objects.requireNonNull(byWeek.get(warnings.last()));
    }

    private Opened open(String key) {
        return new Opened(figures, key, product);
    }

    /** @param reading how a week stood, in words */
    private Explanation done(Opened opened, Spells spells, Function<LocalDate, String> reading) {
        if (spells.since() != null) {
            opened.note("warning.note.since", figures.day(spells.since()));
        }
        if (spells.lastBegan() != null && spells.lastEnded() != null) {
            opened.note(
                    "warning.note.ended",
                    figures.day(spells.lastBegan()),
                    figures.day(spells.lastEnded()),
                    reading.apply(spells.lastEnded()));
        }
        return opened.note("balance.definitions").done();
    }
}
