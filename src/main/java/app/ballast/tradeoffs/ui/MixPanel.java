package app.ballast.tradeoffs.ui;

import app.ballast.backlog.WorkHistory;
import app.ballast.common.ui.EmptyState;
import app.ballast.common.ui.ExplainPanel;
import app.ballast.common.ui.Figure;
import app.ballast.common.ui.Figures;
import app.ballast.common.ui.SectionPanel;
import app.ballast.people.TeamRow;
import app.ballast.tradeoffs.Mix;
import app.ballast.tradeoffs.mix.MixWeek;
import app.ballast.tradeoffs.mix.Part;
import app.ballast.tradeoffs.policy.MixBand;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where the time went: a bar a week, split by what it was for, unplanned work on top. */
class MixPanel extends SectionPanel {

    private static final List<Part> FROM_TOP = List.of(Part.UNPLANNED, Part.TECH_DEBT, Part.STABILITY, Part.FEATURE);

    private final transient Mix mix;
    private final transient Figures figures;
    private final transient MixExplanations opened;

    /**
     * @param team the one whose time is shown, null for everybody's
     * @param choose called with another team, or null for everybody
     */
    MixPanel(
            Mix mix, List<TeamRow> teams, @Nullable TeamRow team, Figures figures, Consumer<@Nullable TeamRow> choose) {
        super(figures.text("mix.title"));
        this.mix = mix;
        this.figures = figures;
        this.opened = new MixExplanations(mix, figures);
        addClassName("mix");
        if (!teams.isEmpty()) {
            setAside(picker(teams, team, choose));
        }
        if (mix.mix().share(Part.FEATURE).isEmpty()) {
            add(new EmptyState(
                    VaadinIcon.CLOCK, figures.text("mix.none"), figures.text("mix.none.text", WorkHistory.UNPLANNED)));
            return;
        }
        add(bars(), axis(), legend());
    }

    private Component picker(List<TeamRow> teams, @Nullable TeamRow team, Consumer<@Nullable TeamRow> choose) {
        Select<TeamRow> picker = new Select<>();
        picker.setAriaLabel(figures.text("mix.team"));
        picker.setItems(teams);
        picker.setEmptySelectionAllowed(true);
        picker.setEmptySelectionCaption(figures.text("mix.everybody"));
        picker.setItemLabelGenerator(one -> one == null ? figures.text("mix.everybody") : one.name());
        picker.setValue(team);
        picker.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                choose.accept(change.getValue());
            }
        });
        return picker;
    }

    private Component bars() {
        Div bars = new Div();
        bars.addClassName("mix-bars");
        mix.mix().weeks().forEach(week -> bars.add(bar(week)));
        if (mix.band().shares().containsKey(Part.FEATURE)) {
            bars.add(zone(mix.band().of(Part.FEATURE)));
        }
        return bars;
    }

    /** Features stand at the foot of the bars, so that what is agreed for them can be drawn over these; the rest is said below. */
    private Component zone(MixBand.Share agreed) {
        Span name = new Span(figures.text("mix.zone", opened.range(Part.FEATURE)));
        Div zone = new Div(name);
        zone.addClassName("mix-zone");
        zone.getElement().setAttribute("aria-hidden", "true");
        zone.getStyle()
                .set("inset-block-end", percent(agreed.least().doubleValue()))
                .set(
                        "block-size",
                        percent(agreed.most().subtract(agreed.least()).doubleValue()));
        return zone;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f%%", 100 * share);
    }

    private Component bar(MixWeek week) {
        boolean known = week.total() > 0;
        NativeButton bar = new NativeButton();
        bar.addClassName("mix-bar");
        String when = figures.text("mix.week", figures.day(week.monday()));
        Span said = new Span(when + ": " + (known ? opened.inWords(week) : figures.text("mix.nothing")));
        said.addClassName("ballast-hidden");
        bar.add(said);
        bar.setTitle(said.getText());
        if (known) {
            FROM_TOP.forEach(part -> bar.add(part(part, week.share(part).orElse(0))));
        }
        bar.getElement().setAttribute("data-figure", known ? "known" : "reason");
        ExplainPanel.opensFrom(bar, () -> opened.week(week));
        return bar;
    }

    private static Component part(Part part, double share) {
        Span piece = new Span();
        piece.addClassName("mix-part");
        piece.getElement().setAttribute("data-part", name(part));
        piece.getStyle().set("flex-grow", String.format(Locale.ROOT, "%.4f", share));
        return piece;
    }

    private static String name(Part part) {
        return part.name().toLowerCase(Locale.ROOT);
    }

    private Component axis() {
        List<MixWeek> weeks = mix.mix().weeks();
        Div axis = new Div(
                new Span(figures.day(weeks.getFirst().monday())),
                new Span(figures.day(weeks.getLast().monday())));
        axis.addClassName("mix-axis");
        axis.getElement().setAttribute("aria-hidden", "true");
        return axis;
    }

    private Component legend() {
        Div legend = new Div();
        legend.addClassName("mix-legend");
        for (Part part : Part.values()) {
            Figure share = new Figure(opened.beside(part), () -> opened.part(part));
            share.getElement().setAttribute("data-part", name(part));
            legend.add(share);
        }
        return legend;
    }
}
