package app.ballast.decisions.ui;

import app.ballast.common.DomainException;
import app.ballast.common.ui.FieldErrors;
import app.ballast.decisions.Expectation;
import app.ballast.decisions.ExpectationDraft;
import app.ballast.decisions.KnownMetric;
import app.ballast.decisions.review.Direction;
import app.ballast.metrics.Better;
import app.ballast.metrics.Unit;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One expectation, to be entered: which metric moves which way, by how much, by when, how sure, and how far it moves by itself. */
class ExpectationEditor extends Div {

    private static final int USUAL_CONFIDENCE = 70;

    private final ComboBox<KnownMetric> metric = new ComboBox<>(getTranslation("decisions.field.metric"));
    private final Select<Direction> direction = new Select<>();
    private final NumberField amount = new NumberField(getTranslation("decisions.field.amount"));
    private final DatePicker by = new DatePicker(getTranslation("decisions.field.by"));
    private final IntegerField confidence = new IntegerField(getTranslation("decisions.field.confidence"));
    private final NumberField noise = new NumberField(getTranslation("decisions.field.noise"));
    private final FieldErrors errors = new FieldErrors();

    /** @param by the day that is proposed */
    ExpectationEditor(List<KnownMetric> known, DecisionWords words, LocalDate by, Consumer<ExpectationEditor> remove) {
        addClassName("decision-expectation");
        metric.setItems(known);
        metric.setItemLabelGenerator(words::metric);
        metric.addClassName("decision-expectation-metric");
        metric.addValueChangeListener(chosen -> suggest(chosen.getValue()));
        direction.setLabel(words.text("decisions.field.direction"));
        direction.setItems(Direction.values());
        direction.setItemLabelGenerator(one -> words.text(one.labelKey()));
        direction.setValue(Direction.UP);
        this.by.setLocale(words.figures().locale());
        this.by.setValue(by);
        confidence.setMin(ExpectationDraft.LEAST_CONFIDENCE);
        confidence.setMax(100);
        confidence.setStepButtonsVisible(true);
        confidence.setStep(5);
        confidence.setValue(USUAL_CONFIDENCE);
        confidence.setSuffixComponent(new Div("%"));
        noise.setHelperText(words.text("decisions.field.noise.hint"));
        errors.put("metric", metric)
                .put("amount", amount)
                .put("by", this.by)
                .put("confidence", confidence)
                .put("noise", noise);
        Button away = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> remove.accept(this));
        away.addThemeVariants(ButtonVariant.TERTIARY);
        away.setAriaLabel(words.text("decisions.expectation.remove"));
        add(metric, direction, amount, this.by, confidence, noise, away);
    }

    /** Its unit beside the amount, and the direction that is an improvement. */
    private void suggest(@Nullable KnownMetric chosen) {
        amount.setSuffixComponent(chosen == null ? null : new Div(unit(chosen)));
        if (chosen != null && chosen.better() != null) {
            direction.setValue(chosen.better() == Better.DOWN ? Direction.DOWN : Direction.UP);
        }
    }

    private String unit(KnownMetric chosen) {
        String label = chosen.unitLabel();
        return switch (chosen.unit()) {
            case RATIO -> getTranslation("decisions.unit.points");
            case SECONDS -> "s";
            case OTHER -> label == null ? "" : label;
            case PEOPLE, COUNT -> "";
        };
    }

    void show(Expectation expectation, List<KnownMetric> known) {
        known.stream()
                .filter(one -> one.ref().equals(expectation.metric().ref()))
                .findFirst()
                .ifPresent(metric::setValue);
        direction.setValue(expectation.direction());
        amount.setValue(shown(expectation.amount()));
        by.setValue(expectation.by());
        confidence.setValue(expectation.confidence());
        noise.setValue(expectation.noise() == null ? null : shown(expectation.noise()));
    }

    /**
     * What was entered; what makes no sense is shown at its field.
     *
     * @throws DomainException INVALID likewise
     */
    ExpectationDraft draft() {
        errors.clear();
        try {
            KnownMetric chosen = metric.getValue();
            if (chosen == null) {
                throw DomainException.invalid("metric", "decisions.error.metric-missing");
            }
            LocalDate day = by.getValue();
            if (day == null) {
                throw DomainException.invalid("by", "decisions.error.day-missing");
            }
            return new ExpectationDraft(
                    chosen.ref(),
                    direction.getValue(),
                    amount.getValue() == null ? 0 : stored(chosen, amount.getValue()),
                    day,
                    confidence.getValue() == null ? 0 : confidence.getValue(),
                    noise.getValue() == null ? null : stored(chosen, noise.getValue()));
        } catch (DomainException problem) {
            errors.show(problem, getLocale());
            throw problem;
        }
    }

    private double shown(double value) {
        KnownMetric chosen = metric.getValue();
        return chosen != null && chosen.unit() == Unit.RATIO
                ? BigDecimal.valueOf(value).movePointRight(2).doubleValue()
                : value;
    }

    private static double stored(KnownMetric chosen, double value) {
        return chosen.unit() == Unit.RATIO
                ? BigDecimal.valueOf(value).movePointLeft(2).doubleValue()
                : value;
    }
}
