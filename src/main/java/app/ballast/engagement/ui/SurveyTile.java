package app.ballast.engagement.ui;

import app.ballast.common.ui.Change.Better;
import app.ballast.common.ui.Reading;
import app.ballast.common.ui.StatTile;
import app.ballast.common.ui.Tone;
import app.ballast.engagement.SurveyReading;
import app.ballast.engagement.measures.Satisfaction;
import app.ballast.engagement.measures.Survey;
import app.ballast.portfolio.ProductRef;
import java.util.List;

/** What a survey says, in one number beside how many answered. */
final class SurveyTile {

    private SurveyTile() {}

    static StatTile of(ProductRef product, SurveyReading reading, ProductWords words) {
        return new StatTile(
                words.text("product.survey." + reading.survey().name()),
                Tone.PRODUCT,
                figure(reading, words),
                new SurveyExplanations(product, reading, words)::open);
    }

    private static Reading figure(SurveyReading reading, ProductWords words) {
        Satisfaction now = reading.now();
        if (now.answers() == 0) {
            return new Reading.Unknown(words.text("product.survey.none"));
        }
        if (now.value().isEmpty()) {
            return new Reading.Unknown(words.text("product.survey.few", now.answers(), Survey.FEWEST));
        }
        double value = now.value().getAsDouble();
        Satisfaction before = reading.then();
        Double then = before.value().isPresent() ? before.value().getAsDouble() : null;
        boolean nps = reading.survey() == Survey.NPS;
        return new Reading.Known(
                nps ? words.figures().number(value, 0) : words.figures().percent(value, 0),
                nps ? "" : "%",
                words.figures()
                        .points(
                                nps ? value / 100 : value,
                                then == null ? null : nps ? then / 100 : then,
                                nps ? 0 : 1,
                                Better.HIGHER),
                words.text("product.survey.n", now.answers()),
                List.of());
    }
}
