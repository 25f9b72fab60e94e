package app.ballast.engagement.ui;

import app.ballast.common.ui.Explanation;
import app.ballast.common.ui.Opened;
import app.ballast.engagement.SurveyReading;
import app.ballast.engagement.measures.Csat;
import app.ballast.engagement.measures.Nps;
import app.ballast.engagement.measures.Satisfaction;
import app.ballast.engagement.measures.Survey;
import app.ballast.portfolio.ProductRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Collectors;

/** What the figures of surveys open to. */
record SurveyExplanations(ProductRef product, SurveyReading reading, ProductWords words) {

    Explanation open() {
        Opened opened =
                new Opened(words.figures(), "product.survey." + reading.survey().name(), product.name());
        switch (reading.now()) {
            case Nps nps -> {
                count(opened, "product.survey.promoters", nps.promoters());
                count(opened, "product.survey.passives", nps.passives());
                count(opened, "product.survey.detractors", nps.detractors());
            }
            case Csat csat -> {
                count(opened, "product.survey.satisfied", csat.satisfied());
                count(opened, "product.survey.others", csat.others());
            }
        }
        Satisfaction before = reading.then();
        opened.input(
                "balance.input.before",
                before.value().isPresent()
                        ? words.survey(reading.survey(), before.value().getAsDouble())
                        : words.text("product.survey.few", before.answers(), Survey.FEWEST),
                words.text("product.survey.n", before.answers()),
                words.text("balance.before"));
        return opened.note("product.survey.note", Survey.FEWEST)
                .note("balance.definitions")
                .done();
    }

    private void count(Opened opened, String key, long answers) {
        Instant recorded = reading.recordedAt();
        LocalDate day = reading.lastDay();
        String source = reading.origins().stream()
                .sorted()
                .map(origin -> words.text("product.source." + origin.name()))
                .collect(Collectors.joining(", "));
        opened.input(
                key,
                words.figures().number(answers, 0),
                source.isEmpty() ? words.text("balance.not-known") : source,
                recorded == null || day == null
                        ? words.text("balance.not-known")
                        : words.text(
                                "product.survey.until",
                                words.figures().day(day),
                                words.figures().age(recorded)));
    }
}
