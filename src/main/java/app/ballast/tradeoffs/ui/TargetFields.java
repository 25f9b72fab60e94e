package app.ballast.tradeoffs.ui;

import app.ballast.common.DomainException;
import app.ballast.common.ui.FieldErrors;
import app.ballast.common.ui.Figures;
import app.ballast.metrics.Metric;
import app.ballast.metrics.NewTarget;
import app.ballast.metrics.Side;
import app.ballast.metrics.TargetRow;
import app.ballast.metrics.Unit;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.NumberField;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The target of one metric, to be entered. Of the product side also where it stood and by when it is to be reached, which the
 * verdict draws its straight line between.
 */
class TargetFields extends Div {

    private final transient Metric metric;
    private final NumberField value;
    private final NumberField baseline = new NumberField(getTranslation("balance.target.baseline"));
    private final DatePicker due = new DatePicker(getTranslation("balance.target.by"));
    private final FieldErrors errors = new FieldErrors();

    /**
     * @param present what holds now; null for none
     * @param mine whether it may be changed
     */
    TargetFields(Metric metric, @Nullable TargetRow present, boolean mine, Figures figures) {
        this.metric = metric;
        addClassName("ballast-target");
        value = new NumberField(getTranslation("balance.metric." + metric.name()));
        value.setClearButtonVisible(mine);
        due.setLocale(figures.locale());
        due.setClearButtonVisible(mine);
        value.setReadOnly(!mine);
        baseline.setReadOnly(!mine);
        due.setReadOnly(!mine);
        errors.put("value", value).put("baseline", baseline).put("due", due);
        add(value);
        if (metric.side() == Side.PRODUCT) {
            add(baseline, due);
        }
        if (present != null && present.value() != null) {
            value.setValue(shown(present.value()));
            baseline.setValue(present.baseline() == null ? null : shown(present.baseline()));
            due.setValue(present.due());
            Span by = new Span(getTranslation("balance.target.set", present.setBy(), figures.age(present.setAt())));
            by.addClassName("ballast-target-set");
            add(by);
        }
    }

    /**
     * What was entered; empty where the metric is to have no target.
     *
     * @throws DomainException INVALID where something is said of a target that is not there
     */
    Optional<NewTarget> read() {
        errors.clear();
        Double entered = value.getValue();
        if (entered == null) {
            if (due.getValue() != null || baseline.getValue() != null) {
                throw DomainException.invalid("value", "balance.target.missing");
            }
            return Optional.empty();
        }
        return Optional.of(new NewTarget(
                stored(entered), baseline.getValue() == null ? null : stored(baseline.getValue()), due.getValue()));
    }

    /** Shows at its field what is wrong. */
    void show(DomainException problem) {
        errors.show(problem, getLocale());
    }

    private double shown(double number) {
        return metric.unit() == Unit.RATIO
                ? BigDecimal.valueOf(number).movePointRight(2).doubleValue()
                : number;
    }

    private double stored(double number) {
        return metric.unit() == Unit.RATIO
                ? BigDecimal.valueOf(number).movePointLeft(2).doubleValue()
                : number;
    }
}
