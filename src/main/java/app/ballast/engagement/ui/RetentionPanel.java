package app.ballast.engagement.ui;

import app.ballast.common.ui.EmptyState;
import app.ballast.common.ui.Figure;
import app.ballast.common.ui.Figures;
import app.ballast.common.ui.SectionPanel;
import app.ballast.common.ui.Tone;
import app.ballast.engagement.EngagementSnapshot;
import app.ballast.engagement.RetentionReading;
import app.ballast.engagement.retention.Cohort;
import app.ballast.engagement.retention.RetentionRate;
import app.ballast.engagement.retention.RetentionTriangle;
import app.ballast.metrics.MetricsLinks;
import app.ballast.portfolio.ProductRef;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Who came back: the curve over all cohorts, and the triangle of cohorts and weeks that it is made of. */
class RetentionPanel extends SectionPanel {

    /** The strongest tint of a cell, in percent. */
    private static final int STRONGEST = 55;

    private final transient Figures figures;
    private final transient UsageExplanations opened;

    RetentionPanel(ProductRef product, EngagementSnapshot usage, Figures figures) {
        super(figures.text("product.retention"), Tone.PRODUCT);
        this.figures = figures;
        this.opened = new UsageExplanations(product, usage, figures);
        addClassName("product-retention");
        RetentionReading reading = usage.retention();
        if (reading == null) {
            add(new EmptyState(
                    VaadinIcon.REFRESH,
                    figures.text("product.retention.none"),
                    figures.text("product.retention.none.text", product.name()),
                    UsersPanel.link(figures, MetricsLinks.IMPORTS, "balance.empty.import")));
            return;
        }
        List<RetentionRate> curve = reading.triangle().curve();
        if (!curve.isEmpty()) {
            add(curve(reading, curve));
        }
        Div scroll = new Div(triangle(reading));
        scroll.addClassName("product-scroll");
        Paragraph legend = new Paragraph(figures.text("product.retention.legend"));
        legend.addClassName("product-hint");
        add(scroll, legend);
    }

    /** A line from week to week, and under each of its points the figure, which opens. */
    private Component curve(RetentionReading reading, List<RetentionRate> curve) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < curve.size(); i++) {
            line.append(String.format(
                    Locale.ROOT,
                    "%s%.2f %.3f",
                    i == 0 ? "M" : "L",
                    i + 0.5,
                    1.04 - curve.get(i).fraction()));
        }
        Svg drawing = new Svg(
                ("<svg viewBox=\"0 0 %d 1.08\" preserveAspectRatio=\"none\" fill=\"none\" stroke=\"currentColor\""
                                + " stroke-width=\"2\" aria-hidden=\"true\">"
                                + "<path vector-effect=\"non-scaling-stroke\" d=\"%s\"/></svg>")
                        .formatted(curve.size(), line));
        drawing.addClassName("product-curve-line");
        Div all = new Div(drawing);
        all.addClassName("product-curve");
        all.getStyle().set("--weeks", String.valueOf(curve.size()));
        curve.forEach(rate -> {
            Span week = new Span(figures.text("product.retention.week", rate.week()));
            week.addClassName("product-more");
            all.add(new Div(new Figure(percent(rate.fraction()), () -> opened.week(reading, rate)), week));
        });
        return all;
    }

    private NativeTable triangle(RetentionReading reading) {
        NativeTable table = new NativeTable();
        table.addClassName("product-triangle");
        NativeTableRow heads = new NativeTableRow();
        heads.add(head(figures.text("product.retention.began")), head(figures.text("product.retention.people")));
        int weeks = reading.triangle().weeks();
        for (int week = 1; week < weeks; week++) {
            heads.add(head(figures.text("product.retention.week", week)));
        }
        table.getHead().add(heads);
        for (Cohort cohort : reading.triangle().cohorts().reversed()) {
            NativeTableRow row = new NativeTableRow();
            NativeTableHeaderCell began = new NativeTableHeaderCell(figures.day(cohort.start()));
            began.getElement().setAttribute("scope", "row");
            row.add(began);
            for (int week = 0; week < weeks; week++) {
                row.add(cell(reading, cohort, week));
            }
            table.getBody().add(row);
        }
        return table;
    }

    private static NativeTableHeaderCell head(String text) {
        NativeTableHeaderCell head = new NativeTableHeaderCell(text);
        head.getElement().setAttribute("scope", "col");
        return head;
    }

    private NativeTableCell cell(RetentionReading reading, Cohort cohort, int week) {
        NativeTableCell cell = new NativeTableCell();
        Long came = cohort.activeIn(0);
        Long active = cohort.activeIn(week);
        if (came == null || active == null || week > 0 && came == 0) {
            cell.add(new Span("·"));
            return cell;
        }
        boolean unfinished = reading.triangle().state(cohort, week) == RetentionTriangle.CellState.UNFINISHED;
        double share = came == 0 ? 0 : (double) active / came;
        String text = week == 0 ? figures.number(active, 0) : percent(share);
        cell.add(new Figure(
                unfinished ? text + "\u00a0*" : text,
                () -> opened.cell(
                        reading, cohort, week, Objects.requireNonNull(came), Objects.requireNonNull(active))));
        if (unfinished) {
            cell.addClassName("product-unfinished");
        } else if (week > 0) {
            cell.getStyle().set("--tint", Math.round(share * STRONGEST) + "%");
        }
        return cell;
    }

    private String percent(double share) {
        return figures.percent(share, 1) + "\u00a0%";
    }
}
