package app.ballast.tradeoffs.policy.ui;

import app.ballast.tradeoffs.policy.DryRun;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** A year as a strip, each stretch in the colour of its level. What it shows is told in words below it. */
class YearStrip extends Div {

    private static final double WHOLE = 100;

    YearStrip(DryRun run, PolicyWords words) {
        addClassName("policy-strip");
        getElement().setAttribute("aria-hidden", "true");
        Div bar = new Div();
        bar.addClassName("policy-strip-bar");
        run.stretches().forEach(stretch -> {
            Span part = new Span();
            part.getElement().setAttribute("data-action", stretch.action().code());
            part.getElement()
                    .setAttribute(
                            "title",
                            words.action(stretch.action()) + ": "
                                    + words.figures().day(stretch.from()) + " – "
                                    + words.figures().day(stretch.to()));
            place(part, run, stretch.from(), stretch.days());
            bar.add(part);
        });
        Div months = new Div();
        months.addClassName("policy-strip-months");
        DateTimeFormatter name =
                DateTimeFormatter.ofPattern("LLL", words.figures().locale());
        for (LocalDate first = run.period().from().withDayOfMonth(1).plusMonths(1);
                !first.isAfter(run.period().to());
                first = first.plusMonths(1)) {
            Span month = new Span(name.format(first));
            place(month, run, first, 1);
            month.getStyle().remove("inline-size");
            months.add(month);
        }
        add(bar, months);
    }

    private static void place(Span part, DryRun run, LocalDate from, int days) {
        double all = run.period().days();
        part.getStyle()
                .set(
                        "inset-inline-start",
                        percent(ChronoUnit.DAYS.between(run.period().from(), from) / all))
                .set("inline-size", percent(days / all));
    }

    private static String percent(double share) {
        return Math.round(share * WHOLE * WHOLE) / WHOLE + "%";
    }
}
