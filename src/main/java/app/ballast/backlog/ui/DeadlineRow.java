package app.ballast.backlog.ui;

import app.ballast.backlog.ScoreSheet;
import app.ballast.backlog.scoring.Deadline;
import app.ballast.backlog.scoring.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** The last term of a cost of delay: the penalty of the item's deadline by the weeks that are left, or why it counts nothing. */
class DeadlineRow extends Div {

    private final transient ScoreWords words;
    private final Span due = new Span();
    private final Span counts = new Span();
    private final Span source = new Span();
    private final Span amount = new Span();

    DeadlineRow(ScoreWords words) {
        this.words = words;
        addClassNames("score-row", "score-deadline");
        Span sign = new Span("+");
        sign.addClassName("score-sign");
        Span label = new Span(getTranslation("score.deadline"));
        label.addClassName("score-deadline-label");
        due.addClassName("score-counts");
        Div day = new Div(label, due);
        day.addClassName("score-told");
        counts.addClassName("score-counts");
        source.addClassName("score-source");
        amount.addClassName("score-amount");
        Div told = new Div(counts, source);
        told.addClassName("score-told");
        add(sign, day, told, amount);
    }

    void show(ScoreSheet sheet) {
        Deadline deadline = sheet.deadline();
        setVisible(deadline != null);
        if (deadline == null) {
            return;
        }
        String penalty = words.money(deadline.penalty());
        due.setText(words.words().day(deadline.due()));
        if (deadline.isPast(sheet.today())) {
            counts.setText(getTranslation("score.deadline.past"));
            source.setText(getTranslation("score.deadline.past.why", penalty));
        } else if (sheet.today().isBefore(deadline.from())) {
            counts.setText(getTranslation("score.deadline.from", words.words().day(deadline.from())));
            source.setText(getTranslation("score.deadline.from.why", penalty, Deadline.WEEKS));
        } else {
            counts.setText(words.money(deadline.amount(sheet.today())));
            source.setText(
                    getTranslation("score.deadline.adds", penalty, words.rounded(deadline.weeks(sheet.today()))));
        }
        getElement().setAttribute("data-past", deadline.isPast(sheet.today()));
        amount.setText(sheet.cost().terms().stream()
                .filter(term -> term.name() == Term.Name.DEADLINE)
                .findFirst()
                .map(words::adds)
                .orElse(""));
    }
}
