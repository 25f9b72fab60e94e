package app.ballast.decisions.ui;

import app.ballast.common.DomainException;
import app.ballast.common.ui.FieldErrors;
import app.ballast.common.ui.NavigationBadge;
import app.ballast.decisions.DecisionId;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.textfield.TextField;

/** Gives up an open decision, and asks why. */
class WithdrawButton extends Div {

    WithdrawButton(DecisionDesk desk, DecisionId id, Runnable changed) {
        Button open = new Button(getTranslation("decisions.withdraw"));
        open.addThemeVariants(ButtonVariant.TERTIARY);
        TextField why = new TextField(getTranslation("decisions.withdraw.why"));
        FieldErrors errors = new FieldErrors().put("why", why);
        Popover popover = new Popover();
        popover.setTarget(open);
        popover.setModal(true);
        popover.setAriaLabel(open.getText());
        Button withdraw = new Button(getTranslation("decisions.withdraw"), click -> {
            try {
                desk.decisions().withdraw(id, why.getValue());
            } catch (DomainException problem) {
                errors.show(problem, getLocale());
                return;
            }
            popover.close();
            getUI().ifPresent(NavigationBadge::recount);
            changed.run();
        });
        Div form = new Div(why, withdraw);
        form.addClassName("decision-form-part");
        popover.add(form);
        add(open, popover);
    }
}
