package app.ballast.backlog.ui;

import app.ballast.backlog.LinePlace;
import app.ballast.backlog.WorkItemId;
import app.ballast.common.ui.ExplainPanel;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;

/** Says on which side of the capacity line an item lies. */
class LineNote extends Paragraph {

    private final transient Desk desk;
    private final transient WorkItemId item;
    private final transient LineWords words;
    private transient @Nullable LinePlace place;

    LineNote(Desk desk, WorkItemId item, Words words) {
        this.desk = desk;
        this.item = item;
        this.words = new LineWords(words);
        addClassName("queue-line-note");
        show();
    }

    /** Reads it again. */
    final void show() {
        removeAll();
        LinePlace found = desk.line().place(item).orElse(null);
        place = found;
        setVisible(found != null);
        if (found != null) {
            add(words.place(found) + " ");
            Button explain = new Button(getTranslation("queue.line.explain"), click -> explain());
            explain.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            add(explain);
        }
    }

    private void explain() {
        LinePlace shown = place;
        if (shown != null) {
            getUI().ifPresent(ui -> ExplainPanel.show(ui, words.explained(shown.line())));
        }
    }
}
