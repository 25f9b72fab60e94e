package app.ballast.backlog.ui;

import app.ballast.backlog.ScoreSheet;
import app.ballast.backlog.scoring.CostFormula;
import app.ballast.backlog.scoring.Input;
import app.ballast.backlog.scoring.Term;
import com.vaadin.flow.component.html.Div;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where the cost of delay comes from: one row for each input and one for the deadline, with what the terms add up to so far. */
class ScoreTerms extends Div {

    private final Map<Input, InputRow> rows = new EnumMap<>(Input.class);
    private final DeadlineRow deadline;

    ScoreTerms(Desk desk, ScoreWords words, ScoreSheet sheet, Runnable changed) {
        addClassName("score-terms");
        CostFormula formula = sheet.formula();
        boolean first = true;
        for (List<Input> product : formula.products().values()) {
            String sign = first ? "" : formula.isEither() ? getTranslation("score.or") : "+";
            for (Input input : product) {
                if (!rows.containsKey(input)) {
                    row(input, new InputRow(input, sign, desk.scoring(), words, sheet, changed));
                }
                sign = "×";
            }
            first = false;
        }
        row(Input.CONFIDENCE, new InputRow(Input.CONFIDENCE, "×", desk.scoring(), words, sheet, changed));
        deadline = new DeadlineRow(words);
        add(deadline);
        show(sheet);
    }

    private void row(Input input, InputRow row) {
        rows.put(input, row);
        add(row);
    }

    final void show(ScoreSheet sheet) {
        Set<Input> ended = new HashSet<>();
        for (Term term : sheet.cost().terms()) {
            List<Input> product =
                    term.factors().stream().map(factor -> factor.input()).toList();
            if (!product.isEmpty()) {
                show(sheet, product.getLast(), term);
                ended.add(product.getLast());
            }
        }
        rows.forEach((input, row) -> {
            if (!ended.contains(input)) {
                row.show(sheet, null);
            }
        });
        deadline.show(sheet);
    }

    private void show(ScoreSheet sheet, Input input, Term ended) {
        InputRow row = rows.get(input);
        if (row != null) {
            row.show(sheet, ended);
        }
    }
}
