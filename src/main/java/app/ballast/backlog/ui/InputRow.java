package app.ballast.backlog.ui;

import app.ballast.backlog.ScoreSheet;
import app.ballast.backlog.ScoringService;
import app.ballast.backlog.scoring.Estimate;
import app.ballast.backlog.scoring.Input;
import app.ballast.backlog.scoring.InputReading;
import app.ballast.backlog.scoring.Term;
import app.ballast.common.DomainException;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasTooltip;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One input: a field for the reader's own estimate, the value that counts, where it comes from, and what it adds up to. */
class InputRow extends Div {

    private final Input input;
    private final transient ScoringService scoring;
    private final transient ScoreWords words;
    private final Runnable changed;
    private final Component field;
    private final Span counts = new Span();
    private final Span source = new Span();
    private final Span amount = new Span();
    private transient ScoreSheet sheet;

    /**
     * @param sign what joins it to the input before: ×, +, or
     * @param changed runs after the reader has changed it
     */
    InputRow(Input input, String sign, ScoringService scoring, ScoreWords words, ScoreSheet sheet, Runnable changed) {
        this.input = input;
        this.scoring = scoring;
        this.words = words;
        this.sheet = sheet;
        this.changed = changed;
        addClassName("score-row");
        String label = getTranslation(input.labelKey());
        field = input.choices().isEmpty() ? number(label) : choice(label);
        Span joined = new Span(sign);
        joined.addClassName("score-sign");
        counts.addClassName("score-counts");
        source.addClassName("score-source");
        amount.addClassName("score-amount");
        Div told = new Div(counts, source);
        told.addClassName("score-told");
        add(joined, field, told, amount);
        show(sheet, null);
    }

    private BigDecimalField number(String label) {
        BigDecimalField number = new BigDecimalField(label);
        String symbol = words.symbol(input);
        if (!symbol.isEmpty()) {
            number.setSuffixComponent(new Span(symbol));
        }
        number.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                enter(change.getValue(), number);
            }
        });
        return number;
    }

    private Select<BigDecimal> choice(String label) {
        Select<BigDecimal> choice = new Select<>();
        choice.setLabel(label);
        choice.setItems(input.choices());
        choice.setEmptySelectionAllowed(true);
        choice.setItemLabelGenerator(value -> value == null ? getTranslation("backlog.none") : words.number(value));
        choice.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                enter(change.getValue(), choice);
            }
        });
        return choice;
    }

    private void enter(@Nullable BigDecimal value, HasValidationProperties at) {
        at.setInvalid(false);
        try {
            if (value == null) {
                scoring.remove(sheet.id(), input);
            } else {
                scoring.enter(sheet.id(), input, value);
            }
        } catch (DomainException problem) {
            at.setErrorMessage(problem.text(getLocale()));
            at.setInvalid(true);
            return;
        }
        changed.run();
    }

    /** @param ended the term that ends with this input; null where none does */
    @SuppressWarnings("unchecked")
    final void show(ScoreSheet newer, @Nullable Term ended) {
        sheet = newer;
        InputReading reading = newer.readings().get(input);
        Estimate own = reading == null ? null : reading.own();
        HasValue<?, BigDecimal> value = (HasValue<?, BigDecimal>) field;
        BigDecimal shown = own == null ? null : find(own.value());
        if (!Objects.equals(shown, value.getValue())) {
            value.setValue(shown);
        }
        value.setReadOnly(!newer.mayScore());
        if (!newer.mayScore()) {
            ((HasTooltip) field)
                    .setTooltipText(
                            getTranslation("backlog.may." + newer.kind().owner().name()));
        }
        counts.setText(reading == null ? getTranslation("score.not-said") : words.value(input, reading.value()));
        source.setText(reading == null ? "" : words.source(reading));
        amount.setText(ended == null ? "" : words.adds(ended));
    }

    /** As the field offers it: without the digits that only the database keeps. */
    private BigDecimal find(BigDecimal stored) {
        return input.choices().stream()
                .filter(choice -> choice.compareTo(stored) == 0)
                .findFirst()
                .orElseGet(() -> {
                    BigDecimal plain = stored.stripTrailingZeros();
                    return plain.scale() < 0 ? plain.setScale(0) : plain;
                });
    }
}
