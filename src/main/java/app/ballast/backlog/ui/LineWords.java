package app.ballast.backlog.ui;

import app.ballast.backlog.CapacityLine;
import app.ballast.backlog.LinePlace;
import app.ballast.backlog.scoring.Moscow;
import app.ballast.backlog.scoring.MustShare;
import app.ballast.common.ui.Explanation;
import app.ballast.portfolio.PeriodCapacity;
import app.ballast.portfolio.PortfolioLinks;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says where the capacity line lies, as one reader reads numbers and days. */
record LineWords(Words words) {

    /** "capacity: 10.5 of 11 person-weeks to 5 Dec". */
    String line(CapacityLine line) {
        return words.text(
                "queue.line", weeks(line.used()), weeks(line.capacity().total()), until(line));
    }

    /** What does not fit, or that all does. */
    String rest(CapacityLine line) {
        if (line.used().compareTo(line.capacity().total()) > 0) {
            return words.text("queue.line.spent", weeks(line.inWork()));
        }
        String fits = line.cutsTheQueue()
                ? words.text("queue.line.cut", line.items())
                : words.text(line.isFurther() ? "queue.line.further" : "queue.line.all", line.items());
        String all = line.inWork().signum() == 0 ? fits : words.text("queue.line.in-work", weeks(line.inWork()), fits);
        return line.keptWeeks().signum() == 0
                ? all
                : all + " "
                        + words.text(
                                line.cutsFeatures() ? "queue.line.kept.cut" : "queue.line.kept",
                                weeks(line.keptWeeks()));
    }

    String unsized(CapacityLine line) {
        return line.unsized() < CapacityLine.MOST_UNSIZED
                ? words.text("queue.line.unsized", line.unsized())
                : words.text("queue.line.unsized.capped", CapacityLine.MOST_UNSIZED);
    }

    /** Where the musts are too much: how much they are. */
    Optional<String> musts(CapacityLine line) {
        return line.musts()
                .filter(MustShare::isTooMuch)
                .map(musts -> words.text("queue.line.musts", percent(musts.share())));
    }

    /** A sentence more on why an item stands where it stands. */
    String place(LinePlace place) {
        CapacityLine line = place.line();
        return words.text(
                "queue.line.place." + place.side().name(), weeks(line.capacity().total()), until(line));
    }

    private String until(CapacityLine line) {
        String day = words.day(line.capacity().period().to());
        return line.release() == null
                ? day
                : words.text("queue.line.release", day, line.release().name());
    }

    Explanation explained(CapacityLine line) {
        List<Explanation.Input> inputs = new ArrayList<>();
        for (PeriodCapacity.Part part : line.capacity().parts()) {
            inputs.add(new Explanation.Input(
                    part.team(),
                    unit(part.share()),
                    part.here() == part.products()
                            ? words.text("queue.line.from.whole")
                            : words.text("queue.line.from.share", weeks(part.whole()), part.here(), part.products()),
                    words.text(
                            "queue.line.period",
                            words.day(line.capacity().period().from()),
                            words.day(line.capacity().period().to())),
                    PortfolioLinks.CAPACITY));
        }
        inputs.add(figure("queue.line.figure.in-work", unit(line.inWork()), "queue.line.from.in-work"));
        inputs.add(figure("queue.line.figure.fits", unit(line.fits()), "queue.line.from.fits"));
        for (Moscow need : List.of(Moscow.MUST, Moscow.SHOULD, Moscow.COULD)) {
            BigDecimal promised = line.promised(need);
            inputs.add(new Explanation.Input(
                    words.text("queue.line.figure." + need.name()),
                    words.text(
                            "queue.line.promised",
                            unit(promised),
                            percent(promised.divide(line.capacity().total(), MathContext.DECIMAL64))),
                    words.text("queue.line.from." + need.name()),
                    words.text("queue.line.age"),
                    null));
        }
        return new Explanation(
                words.text("queue.line.title"),
                words.text("queue.line.formula"),
                inputs,
                List.of(unsized(line), words.text("queue.line.note"), words.text("queue.line.dsdm")));
    }

    private Explanation.Input figure(String name, String value, String from) {
        return new Explanation.Input(words.text(name), value, words.text(from), words.text("queue.line.age"), null);
    }

    private String unit(BigDecimal amount) {
        return words.text("queue.line.weeks", weeks(amount));
    }

    private String weeks(BigDecimal amount) {
        return words.weeks(amount.setScale(1, RoundingMode.HALF_UP).stripTrailingZeros());
    }

    /** Without its sign. */
    private String percent(BigDecimal share) {
        return words.number(
                share.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValue());
    }
}
