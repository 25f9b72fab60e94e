package app.ballast.tradeoffs.ui;

import app.ballast.common.ui.Figures;
import app.ballast.tradeoffs.VerdictDay;
import app.ballast.tradeoffs.verdict.Advice;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;

/** What the verdict was from day to day, as a strip in which days with the same verdict stand together. */
class VerdictCourse extends Div {

    /** Days in a row with the same verdict. */
    record Stretch(Advice advice, VerdictDay first, VerdictDay last, int days) {}

    VerdictCourse(List<VerdictDay> days, Figures figures) {
        addClassName("verdict-course");
        OrderedList strip = new OrderedList();
        strip.addClassName("verdict-strip");
        for (Stretch stretch : stretches(days)) {
            strip.add(item(stretch, figures));
        }
        add(new H3(figures.text("verdict.course")), strip, legend(days, figures));
    }

    private static ListItem item(Stretch stretch, Figures figures) {
        String said = figures.text(
                stretch.days() == 1 ? "verdict.course.day" : "verdict.course.days",
                figures.text("verdict.advice." + stretch.advice()),
                figures.day(stretch.first().day()),
                figures.day(stretch.last().day()));
        Span text = new Span(said);
        text.addClassName("ballast-hidden");
        ListItem item = new ListItem(text);
        item.getElement().setAttribute("data-advice", VerdictStrip.code(stretch.advice()));
        item.getElement().setAttribute("title", said);
        item.getStyle().set("flex-grow", String.valueOf(stretch.days()));
        return item;
    }

    private static Div legend(List<VerdictDay> days, Figures figures) {
        Div legend = new Div();
        legend.addClassName("verdict-legend");
        legend.getElement().setAttribute("aria-hidden", "true");
        days.stream().map(VerdictDay::advice).distinct().sorted().forEach(advice -> {
            Span dot = new Span();
            dot.addClassName("verdict-dot");
            dot.getElement().setAttribute("data-advice", VerdictStrip.code(advice));
            long count = days.stream().filter(day -> day.advice() == advice).count();
            legend.add(new Span(
                    dot,
                    new Span(figures.text("verdict.course.count", figures.text("verdict.advice." + advice), count))));
        });
        return legend;
    }

    static List<Stretch> stretches(List<VerdictDay> days) {
        List<Stretch> stretches = new ArrayList<>();
        for (VerdictDay day : days) {
            Stretch before = stretches.isEmpty() ? null : stretches.getLast();
            if (before != null && before.advice() == day.advice()) {
                stretches.set(
                        stretches.size() - 1, new Stretch(before.advice(), before.first(), day, before.days() + 1));
            } else {
                stretches.add(new Stretch(day.advice(), day, day, 1));
            }
        }
        return stretches;
    }
}
