package app.ballast.backlog.ui;

import app.ballast.backlog.ScoreSheet;
import app.ballast.backlog.scoring.DebtLoan;
import app.ballast.backlog.scoring.Input;
import app.ballast.backlog.scoring.Moscow;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The scores that people know from elsewhere: RICE, WSJF, MoSCoW, and a debt as a loan. */
class OtherScoresSection extends Details {

    private static final List<Input> INPUTS = List.of(
            Input.REACH,
            Input.IMPACT,
            Input.BUSINESS_VALUE,
            Input.TIME_CRITICALITY,
            Input.RISK_REDUCTION,
            Input.JOB_SIZE);

    private final transient ScoreWords words;
    private final List<InputRow> rows = new ArrayList<>();
    private final Select<Moscow> moscow = new Select<>();
    private final Paragraph loan = new Paragraph();
    private transient ScoreSheet shown;

    OtherScoresSection(Desk desk, ScoreWords words, ScoreSheet sheet, Runnable changed) {
        this.words = words;
        setWidthFull();
        Div body = new Div();
        body.addClassName("score-terms");
        moscow.setLabel(getTranslation("score.moscow"));
        moscow.setItems(Moscow.values());
        moscow.setEmptySelectionAllowed(true);
        moscow.setItemLabelGenerator(
                rated -> rated == null ? getTranslation("backlog.none") : getTranslation(rated.labelKey()));
        moscow.setValue(sheet.moscow());
        moscow.setReadOnly(!sheet.mayScore());
        moscow.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                desk.scoring().rate(sheet.id(), change.getValue());
                changed.run();
            }
        });
        add(body);
        // Most readers never open it, and seven fields an item are memory times people.
        addOpenedChangeListener(change -> {
            if (change.isOpened() && rows.isEmpty()) {
                body.add(loan, moscow);
                for (Input input : INPUTS) {
                    InputRow row = new InputRow(input, "", desk.scoring(), words, shown, changed);
                    rows.add(row);
                    body.add(row);
                }
            }
        });
        shown = sheet;
        show(sheet);
    }

    final void show(ScoreSheet sheet) {
        shown = sheet;
        List<String> known = new ArrayList<>();
        if (sheet.rice() != null) {
            known.add(getTranslation("score.rice", words.number(sheet.rice())));
        }
        if (sheet.wsjf() != null) {
            known.add(getTranslation("score.wsjf", words.number(sheet.wsjf())));
        }
        Moscow rated = sheet.moscow();
        if (rated != null) {
            known.add(getTranslation(rated.labelKey()));
        }
        setSummaryText(
                known.isEmpty()
                        ? getTranslation("score.also.none")
                        : getTranslation("score.also", String.join(" · ", known)));
        rows.forEach(row -> row.show(sheet, null));
        DebtLoan debt = sheet.loan();
        loan.setVisible(debt != null);
        if (debt != null) {
            BigDecimal weeks = debt.breakEven();
            loan.setText(
                    weeks == null
                            ? getTranslation("score.loan.never", words.money(debt.principal()))
                            : getTranslation(
                                    "score.loan",
                                    words.money(debt.principal()),
                                    words.money(debt.interest()),
                                    words.number(weeks)));
        }
    }
}
