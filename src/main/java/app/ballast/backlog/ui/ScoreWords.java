package app.ballast.backlog.ui;

import app.ballast.backlog.BacklogRow;
import app.ballast.backlog.ScoreSheet;
import app.ballast.backlog.scoring.Estimate;
import app.ballast.backlog.scoring.Estimates;
import app.ballast.backlog.scoring.Input;
import app.ballast.backlog.scoring.InputReading;
import app.ballast.backlog.scoring.MeasuredFrom;
import app.ballast.backlog.scoring.ScoreChange;
import app.ballast.backlog.scoring.Term;
import app.ballast.common.Money;
import app.ballast.common.ui.Explanation;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says scores and what they are made of as one reader reads numbers. */
record ScoreWords(Words words, Currency currency) {

    String money(BigDecimal amount) {
        return new Money(amount, currency).format(words.locale());
    }

    /** What a term adds to those before it, or takes from them: with its sign, but for the first. */
    String adds(Term term) {
        String amount = money(term.amount().abs());
        return term.amount().signum() < 0
                ? "\u2212\u00a0" + amount
                : term.amount().compareTo(term.running()) == 0 ? amount : "+\u00a0" + amount;
    }

    String number(BigDecimal value) {
        return NumberFormat.getNumberInstance(words.locale()).format(value);
    }

    /** A value with the unit of its input. */
    String value(Input input, BigDecimal value) {
        return switch (input.unit()) {
            case MONEY -> {
                NumberFormat format = NumberFormat.getCurrencyInstance(words.locale());
                format.setCurrency(currency);
                format.setMinimumFractionDigits(value.stripTrailingZeros().scale() > 0 ? 2 : 0);
                format.setMaximumFractionDigits(4);
                yield format.format(value);
            }
            case POINTS, PEOPLE -> number(value);
            default -> words.text("score.unit." + input.unit().name(), number(value));
        };
    }

    String symbol(Input input) {
        return switch (input.unit()) {
            case MONEY -> currency.getSymbol(words.locale());
            case POINTS, PEOPLE -> "";
            default -> words.text("score.unit." + input.unit().name(), "").strip();
        };
    }

    /** Who gave an input or what it was measured from, and when. */
    String source(InputReading reading) {
        List<String> parts = new ArrayList<>();
        Estimate newest = reading.newest();
        if (reading.people().size() > 1) {
            String all = reading.people().stream()
                    .sorted(Comparator.comparing(Estimate::value))
                    .map(said -> words.text(
                            "score.source.said", String.valueOf(said.by()), value(reading.input(), said.value())))
                    .collect(Collectors.joining(", "));
            parts.add(words.text("score.source.median", reading.people().size(), all));
        } else if (!reading.people().isEmpty()) {
            parts.add(words.text("score.source.person", String.valueOf(newest.by()), words.day(newest.at())));
        }
        Estimate measured = reading.measured();
        if (measured != null) {
            String from = words.text("score.source.measured", from(measured.source()), words.day(measured.at()));
            parts.add(
                    reading.isOverridden()
                            ? words.text("score.source.overridden", value(reading.input(), measured.value()), from)
                            : from);
        }
        return String.join(" · ", parts);
    }

    private String from(@Nullable MeasuredFrom source) {
        return source == null ? "" : source.text(words.locale(), words::day);
    }

    /** What is missing, and what a rough guess of it would do. */
    String missing(ScoreSheet sheet) {
        List<Input> missing = sheet.cost().missing();
        String names =
                missing.stream().map(input -> words.text(input.labelKey())).collect(Collectors.joining(", "));
        String guesses =
                missing.stream().map(input -> value(input, input.guess())).collect(Collectors.joining(", "));
        BigDecimal total = sheet.guessed().total();
        return total == null
                ? words.text("score.missing", names)
                : words.text("score.missing.guess", names, guesses, money(total));
    }

    /** How far those who scored it lie apart; empty with fewer than two. */
    String spread(ScoreSheet sheet) {
        Estimates.Spread spread = sheet.spread();
        if (spread == null) {
            return "";
        }
        BigDecimal ratio = spread.ratio();
        return ratio == null
                ? words.text(
                        spread.isWide() ? "score.spread.zero" : "score.spread.none",
                        spread.scorers(),
                        money(spread.highest()))
                : words.text(spread.isWide() ? "score.spread.wide" : "score.spread", spread.scorers(), times(ratio));
    }

    /** A number with one digit after the point at most. */
    String rounded(BigDecimal value) {
        return number(value.setScale(1, RoundingMode.HALF_UP).stripTrailingZeros());
    }

    private String times(BigDecimal ratio) {
        return number(ratio.round(new MathContext(3)));
    }

    /** Why the item stands where it stands in its product's queue. */
    String why(ScoreSheet sheet) {
        BigDecimal score = sheet.score();
        Integer place = sheet.place();
        if (score == null) {
            return sheet.cost().total() == null
                    ? words.text("score.why.no-cost")
                    : words.text("score.why.no-effort", money(sheet.cost().total()));
        }
        if (place == null) {
            return words.text("score.why.not-queued", words.score(score));
        }
        BacklogRow next = sheet.next();
        BigDecimal behind = next == null ? null : next.score();
        if (next == null || behind == null) {
            return words.text("score.why.last", place, words.score(score));
        }
        String than = next.key() + " " + next.title();
        return behind.signum() == 0
                ? words.text("score.why.over-zero", place, words.score(score), than)
                : words.text(
                        "score.why.times",
                        place,
                        words.score(score),
                        times(score.divide(behind, MathContext.DECIMAL64)),
                        than,
                        words.score(behind));
    }

    /** What changed the score last, by whom, when and to what; empty where nothing ever did. */
    String last(ScoreSheet sheet) {
        return sheet.history().isEmpty()
                ? ""
                : words.text(
                        "score.why.changed",
                        words.time(sheet.history().getLast().at()),
                        told(sheet.history().getLast()));
    }

    /** One step of a score's history. */
    String told(ScoreChange change) {
        Input input = change.input() == null ? null : Input.find(change.input()).orElse(null);
        String text = words.text(
                change.cause().labelKey() + part(change),
                change.by(),
                input == null ? "" : words.text(input.labelKey()),
                stored(input, change.before()),
                stored(input, change.after()));
        BigDecimal score = change.score();
        return text + " → "
                + (score == null
                        ? words.text("score.history.unknown")
                        : words.text("score.history.score", words.score(score)));
    }

    /** A value that came first has none before it; one that nobody measures any more has none after it. */
    private static String part(ScoreChange change) {
        boolean measured = change.cause() == ScoreChange.Cause.MEASURED;
        if (change.before() == null && (measured || change.cause() == ScoreChange.Cause.ENTERED)) {
            return ".first";
        }
        return measured && change.after() == null ? ".gone" : "";
    }

    private String stored(@Nullable Input input, @Nullable String stored) {
        return stored == null || input == null ? words.text("backlog.none") : value(input, new BigDecimal(stored));
    }

    Explanation scoreExplained(ScoreSheet sheet) {
        List<Explanation.Input> inputs = new ArrayList<>();
        BigDecimal total = sheet.cost().total();
        if (total != null) {
            inputs.add(new Explanation.Input(
                    words.text("score.cost"), money(total), words.text("score.cost.source"), "", null));
        }
        if (sheet.effort() != null) {
            inputs.add(new Explanation.Input(
                    words.text("backlog.field.effort"),
                    words.text("score.effort.value", number(sheet.effort())),
                    words.text("score.effort.source"),
                    "",
                    null));
        }
        return new Explanation(
                words.text("score.score"),
                words.text("score.formula.cd3"),
                inputs,
                List.of(words.text("score.note.absolute")));
    }

    Explanation costExplained(ScoreSheet sheet) {
        return new Explanation(
                words.text("score.cost"),
                words.text("score.formula." + sheet.formula().name()),
                sheet.formula().inputs().stream()
                        .map(input -> sheet.readings().get(input))
                        .flatMap(Stream::ofNullable)
                        .map(this::explained)
                        .toList(),
                List.of(words.text("score.note.median")));
    }

    private Explanation.Input explained(InputReading reading) {
        return new Explanation.Input(
                words.text(reading.input().labelKey()),
                value(reading.input(), reading.value()),
                source(reading),
                words.day(reading.newest().at()),
                null);
    }
}
