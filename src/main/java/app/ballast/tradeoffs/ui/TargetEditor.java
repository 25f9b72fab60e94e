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
import app.ballast.people.CurrentUser;
import app.ballast.people.Role;
import app.ballast.tradeoffs.Balance;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.popover.Popover;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sets the targets of one side, for those whose side it is; everybody may look. */
class TargetEditor extends Div {

    private static final List<Metric> HIDDEN = List.of(Metric.ACTIVE_USERS_1D, Metric.ACTIVE_USERS_28D);

    private final transient TargetService targets;
    private final transient Balance balance;
    private final transient Runnable changed;
    private final Map<Metric, TargetFields> fields = new EnumMap<>(Metric.class);
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

    private TargetFields field(Metric metric, boolean mine, Figures figures) {
        TargetFields field = new TargetFields(metric, balance.targets().get(metric), mine, figures);
        fields.put(metric, field);
        return field;
    }

    private void save() {
        for (Map.Entry<Metric, TargetFields> entry : fields.entrySet()) {
            try {
                store(entry.getKey(), entry.getValue().read());
            } catch (DomainException problem) {
                entry.getValue().show(problem);
                return;
            }
        }
        popover.close();
        Notices.success(getTranslation("balance.target.saved"));
        changed.run();
    }

    private void store(Metric metric, Optional<NewTarget> entered) {
        Optional<NewTarget> present =
                Optional.ofNullable(balance.targets().get(metric)).flatMap(TargetEditor::asEntered);
        if (entered.equals(present)) {
            return;
        }
        entered.ifPresentOrElse(
                target -> targets.set(balance.product().id(), metric, target),
                () -> targets.withdraw(balance.product().id(), metric));
    }

    private static Optional<NewTarget> asEntered(TargetRow row) {
        return Optional.ofNullable(row.value()).map(value -> new NewTarget(value, row.baseline(), row.due()));
    }
}
