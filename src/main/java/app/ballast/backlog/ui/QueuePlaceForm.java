package app.ballast.backlog.ui;

import app.ballast.backlog.BacklogLinks;
import app.ballast.backlog.ItemKey;
import app.ballast.backlog.QueueMove;
import app.ballast.backlog.ScoreSheet;
import app.ballast.common.DomainException;
import app.ballast.common.ui.FieldErrors;
import app.ballast.common.ui.Notices;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;

/** Says where a person moved the item and why, and moves it: above another item, or back to its score. */
class QueuePlaceForm extends Div {

    private final transient Desk desk;
    private final transient ScoreWords words;
    private final Runnable changed;
    private final Div moved = new Div();
    private final Details move = new Details();
    private transient ScoreSheet sheet;

    QueuePlaceForm(Desk desk, ScoreWords words, ScoreSheet sheet, Runnable changed) {
        this.desk = desk;
        this.words = words;
        this.changed = changed;
        this.sheet = sheet;
        addClassName("score-move");
        move.setSummaryText(getTranslation("queue.move"));
        move.addOpenedChangeListener(change -> {
            move.removeAll();
            if (change.isOpened()) {
                move.add(form());
            }
        });
        add(moved, move);
        show(sheet);
    }

    private Div form() {
        TextField over = new TextField(getTranslation("queue.over"));
        over.setPlaceholder("CHK-12");
        TextField reason = new TextField(getTranslation("queue.reason"));
        FieldErrors errors = new FieldErrors().put("over", over).put("reason", reason);
        Button go = new Button(getTranslation("queue.move.do"), click -> {
            errors.clear();
            try {
                ItemKey key = ItemKey.find(over.getValue())
                        .orElseThrow(() -> DomainException.invalid("over", "queue.error.key", over.getValue()));
                desk.queue().moveOver(sheet.id(), key, reason.getValue());
            } catch (DomainException problem) {
                errors.show(problem, getLocale());
                return;
            }
            move.setOpened(false);
            changed.run();
        });
        Div form = new Div(over, reason, go);
        form.addClassName("score-move-form");
        return form;
    }

    final void show(ScoreSheet newer) {
        sheet = newer;
        moved.removeAll();
        QueueMove present = newer.moved();
        moved.setVisible(present != null);
        move.setVisible(newer.mayMove());
        if (present != null) {
            moved.add(
                    new Span(getTranslation("queue.moved") + " "),
                    ItemPanel.link(
                            BacklogLinks.item(present.over()), present.over().toString()),
                    new Span(getTranslation(
                            "queue.moved.why",
                            present.reason(),
                            present.by(),
                            words.words().day(present.at()))));
            if (newer.mayMove()) {
                moved.add(ItemPanel.plain(getTranslation("queue.let-go"), () -> {
                    try {
                        desk.queue().letGo(sheet.id());
                    } catch (DomainException problem) {
                        Notices.error(problem.text(getLocale()));
                    }
                    changed.run();
                }));
            }
        }
    }
}
