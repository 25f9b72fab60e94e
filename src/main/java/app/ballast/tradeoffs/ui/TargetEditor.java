package app.ballast.tradeoffs.ui;

import app.ballast.common.DomainException;
import app.ballast.common.ui.Figures;
import app.ballast.common.ui.Notices;
import app.ballast.common.ui.Tone;
import app.ballast.metrics.Metric;
import app.ballast.metrics.NewTarget;
import app.ballast.metrics.Side;
import app.ballast.metrics.TargetRow;
import app.ballast.metrics.TargetService;
import app.ballast.metrics.Unit;
import app.ballast.people.CurrentUser;
import app.ballast.people.Role;
import app.ballast.tradeoffs.Balance;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.textfield.NumberField;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sets the targets of one side, for those whose side it is; everybody may look. */
class TargetEditor extends Div {

    private static final List<Metric> HIDDEN = List.of(Metric.ACTIVE_USERS_1D, Metric.ACTIVE_USERS_28D);

    private final transient TargetService targets;
    private final transient Balance balance;
    private final transient Runnable changed;
    private final Map<Metric, NumberField> fields = new EnumMap<>(Metric.class);
    private final Popover popover = new Popover();

    TargetEditor(
            Balance balance, Tone tone, TargetService targets, CurrentUser user, Figures figures, Runnable changed) {
        this.balance = balance;
        this.targets = targets;
        this.changed = changed;
        boolean reliability = tone == Tone.RELIABILITY;
        Role owner = reliability ? Role.TECHNOLOGY : Role.PRODUCT;
        Button open = new Button(getTranslation(reliability ? "balance.objective" : "balance.targets"));
        open.addThemeVariants(ButtonVariant.TERTIARY);
        open.addClassName("ballast-targets-button");
        popover.setTarget(open);
        popover.setModal(true);
        popover.setAriaLabel(open.getText());
        Div form = new Div();
        form.addClassName("ballast-targets");
        Arrays.stream(Metric.values())
                .filter(metric -> metric.side() == (reliability ? Side.RELIABILITY : Side.PRODUCT))
                .filter(metric -> !HIDDEN.contains(metric))
                .forEach(metric -> form.add(field(metric, user.has(owner), figures)));
        if (user.has(owner)) {
            Button save = new Button(getTranslation("common.save"), click -> save());
            save.addThemeVariants(ButtonVariant.PRIMARY);
            form.add(save);
        } else {
            form.add(new Paragraph(getTranslation("metrics.error.side." + (reliability ? "RELIABILITY" : "PRODUCT"))));
        }
        popover.add(form);
        add(open, popover);
    }

    private NumberField field(Metric metric, boolean mine, Figures figures) {
        NumberField field = new NumberField(getTranslation("balance.metric." + metric.name()));
        field.setReadOnly(!mine);
        field.setClearButtonVisible(mine);
        TargetRow target = balance.targets().get(metric);
        if (target != null && target.value() != null) {
            field.setValue(shown(metric, target.value()));
            field.setHelperText(getTranslation("balance.target.set", target.setBy(), figures.age(target.setAt())));
        }
        fields.put(metric, field);
        return field;
    }

    private static double shown(Metric metric, double value) {
        return metric.unit() == Unit.RATIO
                ? BigDecimal.valueOf(value).movePointRight(2).doubleValue()
                : value;
    }

    private static double stored(Metric metric, double value) {
        return metric.unit() == Unit.RATIO
                ? BigDecimal.valueOf(value).movePointLeft(2).doubleValue()
                : value;
    }

    private void save() {
        for (Map.Entry<Metric, NumberField> entry : fields.entrySet()) {
            Metric metric = entry.getKey();
            NumberField field = entry.getValue();
            try {
                store(metric, field.getValue());
                field.setInvalid(false);
            } catch (DomainException problem) {
                field.setErrorMessage(problem.text(getLocale()));
                field.setInvalid(true);
                return;
            }
        }
        popover.close();
        Notices.success(getTranslation("balance.target.saved"));
        changed.run();
    }

    private void store(Metric metric, @Nullable Double entered) {
        TargetRow before = balance.targets().get(metric);
        Double present = before == null ? null : before.value();
        if (entered == null) {
            if (present != null) {
                targets.withdraw(balance.product().id(), metric);
            }
            return;
        }
        double value = stored(metric, entered);
        if (present == null || present != value) {
            targets.set(balance.product().id(), metric, NewTarget.of(value));
        }
    }
}
