package app.ballast.backlog.ui;

import app.ballast.backlog.BacklogFilter;
import app.ballast.backlog.BacklogLinks;
import app.ballast.backlog.BulkChange;
import app.ballast.backlog.BulkOutcome;
import app.ballast.backlog.BulkScope;
import app.ballast.common.DomainException;
import app.ballast.common.ui.LetterKeys;
import app.ballast.common.ui.Notices;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Changes many items: those that are selected, or all that match. What would happen is shown first, and one undo after. */
class BulkPanel extends Section {

    private final transient Desk desk;
    private final Picked picked;
    private final transient BacklogFilter filter;
    private final Runnable changed;
    private final RadioButtonGroup<Boolean> scope = new RadioButtonGroup<>();
    private final BulkFields fields;
    private final Button look;
    private final Button apply;
    private final Div result = new Div();

    /**
     * @param filter what "all" means
     * @param changed runs after items were changed
     * @param close takes the panel away
     */
    BulkPanel(Desk desk, Picked picked, BacklogFilter filter, Runnable changed, Runnable close) {
        this.desk = desk;
        this.picked = picked;
        this.filter = filter;
        this.changed = changed;
        addClassNames("ballast-panel", "backlog-item", "backlog-bulk");
        getElement().setAttribute("aria-label", getTranslation("backlog.bulk"));
        H2 title = new H2(getTranslation("backlog.bulk"));
        title.addClassName("backlog-item-title");
        scope.setLabel(getTranslation("backlog.bulk.scope"));
        scope.setItemLabelGenerator(this::scopeName);
        fields = new BulkFields(desk, this::forget);
        look = new Button(getTranslation("backlog.bulk.preview"), click -> look());
        apply = new Button(getTranslation("backlog.bulk.apply", 0), click -> apply());
        apply.addThemeVariants(ButtonVariant.PRIMARY);
        result.getElement().setAttribute("role", "status");
        Div actions = new Div(look, apply, ItemPanel.plain(getTranslation("common.cancel"), close));
        actions.addClassName("backlog-log-actions");
        add(title, scope, fields, actions, result);
        scope.addValueChangeListener(change -> forget());
        selectionChanged();
        LetterKeys.listen(this, Map.of("Escape", close));
    }

    /** The selection in the table is another one now. */
    void selectionChanged() {
        Boolean former = scope.getValue();
        scope.setItems(List.of(true, false));
        scope.setValue(former != null && !former ? Boolean.FALSE : picked.size() > 0);
        forget();
    }

    private String scopeName(boolean selected) {
        if (selected) {
            return getTranslation("backlog.bulk.selected", picked.size());
        }
        int all = desk.backlog().count(filter);
        return all > filter.mostCounted()
                ? getTranslation("backlog.bulk.matching.capped", filter.mostCounted())
                : getTranslation("backlog.bulk.matching", all);
    }

    private void forget() {
        result.removeAll();
        apply.setVisible(false);
        look.setVisible(true);
    }

    private BulkScope scope() {
        return Boolean.TRUE.equals(scope.getValue())
                ? new BulkScope.Selected(picked.ids())
                : new BulkScope.Matching(filter);
    }

    private void look() {
        BulkOutcome outcome = attempt(true);
        if (outcome != null) {
            tell(outcome, "backlog.bulk.would");
            apply.setText(getTranslation("backlog.bulk.apply", outcome.changed()));
            apply.setVisible(outcome.changed() > 0);
            look.setVisible(outcome.changed() == 0);
        }
    }

    private void apply() {
        BulkOutcome outcome = attempt(false);
        if (outcome != null) {
            forget();
            tell(outcome, "backlog.bulk.did");
            Notices.undoable(getTranslation("backlog.bulk.done", outcome.changed()), () -> undo(outcome));
            changed.run();
        }
    }

    private void undo(BulkOutcome outcome) {
        BulkOutcome undone = desk.bulk().undo(outcome.undo());
        if (isAttached()) {
            forget();
            tell(undone, "backlog.bulk.undid");
        } else if (undone.refused() > 0) {
            Notices.error(getTranslation("backlog.bulk.undid", undone.changed(), 0, undone.refused()));
        }
        changed.run();
    }

    private @Nullable BulkOutcome attempt(boolean preview) {
        try {
            BulkChange wanted = fields.read();
            return preview ? desk.bulk().preview(scope(), wanted) : desk.bulk().apply(scope(), wanted);
        } catch (DomainException problem) {
            Notices.error(problem.text(getLocale()));
            return null;
        }
    }

    private void tell(BulkOutcome outcome, String sentence) {
        result.removeAll();
        result.add(new Paragraph(getTranslation(sentence, outcome.changed(), outcome.unchanged(), outcome.refused())));
        for (BulkOutcome.Refused refused : outcome.refusals()) {
            Span why = new Span(refused.why().text(getLocale()));
            why.addClassName("backlog-key");
            Span title = new Span(refused.title());
            title.addClassName("backlog-link-title");
            Div line = new Div(
                    ItemPanel.link(
                            BacklogLinks.item(refused.key()), refused.key().toString()),
                    title,
                    why);
            line.addClassNames("backlog-link-line", "backlog-bulk-refused");
            result.add(line);
        }
        if (outcome.refused() > outcome.refusals().size()) {
            result.add(new Paragraph(getTranslation(
                    "backlog.bulk.more", outcome.refused() - outcome.refusals().size())));
        }
    }
}
