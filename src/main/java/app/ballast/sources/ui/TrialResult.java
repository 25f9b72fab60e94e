package app.ballast.sources.ui;

import app.ballast.common.ui.Badge;
import app.ballast.common.ui.Tone;
import app.ballast.metrics.NewPoint;
import app.ballast.sources.Trial;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.text.NumberFormat;

/** What came when a source was tried: its newest points, or what went wrong. Screen readers hear of it. */
class TrialResult extends Div {

    private static final int DIGITS = 6;

    private final StateWords words;

    TrialResult(StateWords words) {
        this.words = words;
        addClassName("ballast-trial");
        getElement().setAttribute("role", "status");
    }

    void show(Trial trial) {
        removeAll();
        if (trial.problem() != null) {
            add(
                    new Badge(getTranslation("sources.trial.failed"), Tone.WORSE),
                    new Paragraph(trial.problem().text(getLocale())));
            return;
        }
        add(
                new Badge(getTranslation("sources.trial.good"), Tone.BETTER),
                new Paragraph(getTranslation("sources.trial.text", trial.count(), trial.dropped())));
        DescriptionList points = new DescriptionList();
        points.addClassName("ballast-facts");
        trial.points()
                .forEach(point -> points.add(
                        new DescriptionList.Term(words.time(point.at())),
                        new DescriptionList.Description(value(point))));
        add(points);
    }

    private String value(NewPoint point) {
        NumberFormat numbers = NumberFormat.getNumberInstance(getLocale());
        numbers.setMaximumFractionDigits(DIGITS);
        return point.denominator() == null
                ? numbers.format(point.value())
                : getTranslation(
                        "sources.trial.ratio", numbers.format(point.value()), numbers.format(point.denominator()));
    }
}
