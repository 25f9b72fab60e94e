package app.ballast.decisions.ui;

import app.ballast.common.ui.ExplainPanel;
import app.ballast.common.ui.Explanation;
import app.ballast.common.ui.SectionPanel;
import app.ballast.decisions.DecisionDetails;
import app.ballast.decisions.StoodFigure;
import app.ballast.metrics.Side;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Both panels as they stood at the sign-off: the figures that count in two lines, all of them with source and age opened. */
class StoodPanel extends SectionPanel {

    private static final Set<StoodFigure.Name> BRIEF = Set.of(
            StoodFigure.Name.AVAILABILITY,
            StoodFigure.Name.BUDGET,
            StoodFigure.Name.INCIDENTS,
            StoodFigure.Name.USERS,
            StoodFigure.Name.ADOPTION,
            StoodFigure.Name.NPS);

    private final transient DecisionDetails decision;
    private final transient DecisionWords words;

    StoodPanel(DecisionDetails decision, LocalDate on, DecisionWords words) {
        super(words.text("decisions.stood", words.figures().day(on)));
        this.decision = decision;
        this.words = words;
        addClassName("decision-stood");
        add(new Paragraph(brief(Side.RELIABILITY)), new Paragraph(brief(Side.PRODUCT)));
        Button open = new Button(words.text("decisions.stood.open"), click -> open(on));
        open.addThemeVariants(ButtonVariant.TERTIARY);
        add(open);
    }

    private String brief(Side side) {
        List<String> said = decision.stood().stream()
                .filter(figure -> figure.side() == side && BRIEF.contains(figure.name()))
                .map(figure -> name(figure) + " " + value(figure))
                .toList();
        return said.isEmpty() ? words.text("decisions.stood.none." + side) : String.join(" · ", said);
    }

    private void open(LocalDate on) {
        Explanation all = new Explanation(
                words.text("decisions.stood", words.figures().day(on)),
                words.text("decisions.stood.formula"),
                decision.stood().stream()
                        .map(figure ->
                                new Explanation.Input(name(figure), value(figure), figure.source(), age(figure), null))
                        .collect(Collectors.toList()),
                List.of(words.text("decisions.stood.note")));
        getUI().ifPresent(ui -> ExplainPanel.show(ui, all));
    }

    private String name(StoodFigure figure) {
        return words.text(figure.name().labelKey(), figure.about());
    }

    private String value(StoodFigure figure) {
        Double value = figure.value();
        if (value == null) {
            return words.text("decisions.not-known");
        }
        return switch (figure.unit()) {
            case SHARE ->
                words.figures().percent(value, figure.name() == StoodFigure.Name.AVAILABILITY ? 2 : 1) + "\u00a0%";
            case COUNT ->
                words.figures().count(Math.round(value)) + words.figures().countUnit(Math.round(value));
            case SECONDS -> words.figures().duration(Duration.ofSeconds(Math.round(value)));
            case SCORE -> words.figures().number(value, 0);
            case MONEY -> words.money(BigDecimal.valueOf(value));
        };
    }

    private String age(StoodFigure figure) {
        Instant until = figure.knownUntil();
        return until == null
                ? words.text("decisions.not-known")
                : words.text("decisions.until", words.figures().moment(until));
    }
}
