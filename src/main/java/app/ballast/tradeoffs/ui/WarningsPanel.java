package app.ballast.tradeoffs.ui;

import app.ballast.common.ui.Explanation;
import app.ballast.common.ui.Figure;
import app.ballast.common.ui.Figures;
import app.ballast.common.ui.SectionPanel;
import app.ballast.common.ui.Tone;
import app.ballast.tradeoffs.Warnings;
import app.ballast.tradeoffs.mix.Spells;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.function.Supplier;

/** The three ways to fall out of balance, by name: whether the product's people are in one, since when, and when last. */
class WarningsPanel extends SectionPanel {

    private final transient Figures figures;
    private final UnorderedList lines = new UnorderedList();

    WarningsPanel(Warnings warnings, Figures figures) {
        super(figures.text("warning.title"));
        this.figures = figures;
        WarningExplanations opened = new WarningExplanations(warnings, figures);
        lines.addClassName("warnings");
        line("firefighting", warnings.firefighting(), opened.firefightingState(), opened::firefighting);
        line("factory", warnings.factorySpells(), opened.factoryState(), opened::factory);
        line("neglect", warnings.neglectSpells(), opened.neglectState(), opened::neglect);
        add(lines);
    }

    private void line(String name, Spells spells, String state, Supplier<Explanation> opened) {
        String heading = figures.text("warning." + name);
        Figure figure = new Figure(
                spells.holds() ? figures.text("warning.holds", heading) : figures.text("warning.not", heading), opened);
        Span said = new Span(state);
        said.addClassName("warning-state");
        Span when = new Span(when(spells));
        when.addClassName("warning-when");
        lines.add(new ListItem(spells.holds() ? figure.dyed(Tone.WORSE) : figure, said, when));
    }

    private String when(Spells spells) {
        LocalDate since = spells.since();
        LocalDate began = spells.lastBegan();
        LocalDate ended = spells.lastEnded();
        if (since != null) {
            return figures.text("warning.since", figures.day(since));
        }
        return began == null || ended == null
                ? figures.text("warning.never")
                : figures.text("warning.last", figures.day(began), figures.day(ended));
    }
}
