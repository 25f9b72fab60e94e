package app.ballast.backlog.ui;

import app.ballast.backlog.BacklogFilter;
import app.ballast.backlog.BacklogRow;
import app.ballast.backlog.CapacityLine;
import app.ballast.backlog.CapacityLineService;
import app.ballast.common.ui.ExplainPanel;
import app.ballast.portfolio.PortfolioLinks;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.select.SelectVariant;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Draws the capacity line below the last item of the table that fits, and says above the table what it holds. */
class QueueLine extends Div {

    /** Stands for the next release, or the usual weeks. */
    private static final int BY_ITSELF = 0;

    private static final List<Integer> WEEKS = List.of(BY_ITSELF, 1, 2, 4, 6, 8, 13, 26);

    private final transient CapacityLineService service;
    private final transient LineWords words;
    private final ItemGrid grid;
    private final Span text = new Span();
    private final Span musts = new Span();
    private final Span unsized = new Span();
    private final Button explain;
    private final Select<Integer> weeks = new Select<>();
    private transient @Nullable CapacityLine line;
    private transient @Nullable BacklogRow drawn;
    private @Nullable Integer asked;

    /** @param chosen hears how many weeks somebody chose; null for the next release, or the usual ones */
    QueueLine(CapacityLineService service, Words words, ItemGrid grid, Consumer<@Nullable Integer> chosen) {
        this.service = service;
        this.words = new LineWords(words);
        this.grid = grid;
        addClassName("queue-line");
        getElement().setAttribute("role", "note");
        text.addClassName("queue-line-text");
        musts.addClassName("queue-line-musts");
        musts.getElement().setAttribute("data-tone", "worse");
        unsized.addClassName("queue-line-more");
        explain = new Button(getTranslation("queue.line.explain"), click -> explain());
        explain.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        weeks.setItems(WEEKS);
        weeks.setAriaLabel(getTranslation("queue.line.weeks.label"));
        weeks.addThemeVariants(SelectVariant.LUMO_SMALL);
        weeks.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                chosen.accept(change.getValue() == BY_ITSELF ? null : change.getValue());
            }
        });
        add(text, musts, unsized, explain, weeks);
        grid.setDetailsVisibleOnClick(false);
        grid.setItemDetailsRenderer(
                LitRenderer.<BacklogRow>of("<div class=\"queue-line-drawn\"><span>${item.line}</span></div>")
                        .withProperty("line", row -> line == null ? "" : this.words.line(line)));
        setVisible(false);
    }

    private String label(Integer value) {
        return value != BY_ITSELF
                ? getTranslation("queue.line.for", value)
                : getTranslation(
                        line != null && line.release() != null ? "queue.line.by-release" : "queue.line.by-itself",
                        CapacityLineService.USUAL_WEEKS);
    }

    /** Leaves the table without a line: it is in another order, or empty. */
    void hide() {
        setVisible(false);
        draw(null);
    }

    /** Draws the line into the list of a filter in queue order. */
    void show(BacklogFilter filter, @Nullable Integer chosen) {
        CapacityLine found = service.line(filter, chosen);
        BacklogRow last = service.lastAbove(filter, found).orElse(null);
        if (isVisible() && found.equals(line) && Objects.equals(chosen, asked) && isDrawnBelow(last)) {
            // Somebody changed what the line does not follow from, or what its reader may not even know of.
            return;
        }
        line = found;
        asked = chosen;
        weeks.setItemLabelGenerator(this::label);
        weeks.setValue(chosen == null || !WEEKS.contains(chosen) ? BY_ITSELF : chosen);
        boolean known = found.isKnown();
        text.removeAll();
        if (known) {
            text.setText(words.line(found) + " · " + words.rest(found));
        } else {
            text.add(
                    new Span(getTranslation("queue.line.unknown") + " "),
                    ItemPanel.link(PortfolioLinks.CAPACITY, getTranslation("queue.line.keep")));
        }
        musts.setText(known ? words.musts(found).orElse("") : "");
        musts.setVisible(!musts.getText().isEmpty());
        unsized.setText(words.unsized(found));
        unsized.setVisible(known && found.unsized() > 0);
        explain.setVisible(known);
        weeks.setVisible(known);
        setVisible(true);
        draw(last);
    }

    private boolean isDrawnBelow(@Nullable BacklogRow last) {
        BacklogRow before = drawn;
        return before == null || last == null ? before == last : before.id().equals(last.id());
    }

    private void draw(@Nullable BacklogRow last) {
        BacklogRow before = drawn;
        if (before != null && !isDrawnBelow(last)) {
            grid.setDetailsVisible(before, false);
        }
        if (last != null) {
            grid.setDetailsVisible(last, true);
        }
        drawn = last;
    }

    private void explain() {
        CapacityLine shown = line;
        if (shown != null) {
            getUI().ifPresent(ui -> ExplainPanel.show(ui, words.explained(shown)));
        }
    }
}
