package app.ballast.engagement.ui;

import app.ballast.common.ui.EmptyState;
import app.ballast.common.ui.Figure;
import app.ballast.common.ui.SectionPanel;
import app.ballast.common.ui.StatTile;
import app.ballast.common.ui.TileRow;
import app.ballast.common.ui.Tone;
import app.ballast.engagement.SurveyReading;
import app.ballast.engagement.measures.Csat;
import app.ballast.engagement.measures.Nps;
import app.ballast.metrics.MetricsLinks;
import app.ballast.portfolio.ProductRef;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How satisfied customers say they are. */
class SurveysPanel extends SectionPanel {

    private final transient ProductRef product;
    private final transient ProductWords words;

    /** @param entry enters answers by hand; null for readers */
    SurveysPanel(ProductRef product, List<SurveyReading> readings, ProductWords words, @Nullable Component entry) {
        super(words.text("product.surveys"), Tone.PRODUCT);
        this.product = product;
        this.words = words;
        boolean any = readings.stream()
                .anyMatch(reading -> reading.now().answers() + reading.then().answers() > 0);
        if (any) {
            add(new TileRow(readings.stream()
                    .map(reading -> SurveyTile.of(product, reading, words))
                    .toArray(StatTile[]::new)));
            readings.stream()
                    .filter(reading -> reading.now().value().isPresent())
                    .forEach(reading -> add(shares(reading)));
        } else {
            add(new EmptyState(
                    VaadinIcon.COMMENT_O,
                    words.text("product.surveys.none"),
                    words.text("product.surveys.none.text", product.key()),
                    UsersPanel.link(words.figures(), MetricsLinks.IMPORTS, "balance.empty.import")));
        }
        if (entry != null) {
            add(entry);
        }
    }

    /** A bar of who answered how, with its parts in words. */
    private Component shares(SurveyReading reading) {
        Div all = new Div();
        all.addClassName("product-shares");
        Span bar = new Span();
        bar.addClassName("product-shares-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        all.add(bar);
        double answers = reading.now().answers();
        Stream<Part> parts =
                switch (reading.now()) {
                    case Nps nps ->
                        Stream.of(
                                new Part("promoters", nps.promoters()),
                                new Part("passives", nps.passives()),
                                new Part("detractors", nps.detractors()));
                    case Csat csat ->
                        Stream.of(new Part("satisfied", csat.satisfied()), new Part("others", csat.others()));
                };
        parts.forEach(part -> {
            Span piece = new Span();
            piece.addClassName("product-share-" + part.name());
            piece.getStyle().set("inline-size", 100 * part.answers() / answers + "%");
            bar.add(piece);
            all.add(new Figure(
                    words.text(
                            "product.survey.share",
                            words.percent(part.answers() / answers),
                            words.text("product.survey." + part.name() + ".short")),
                    new SurveyExplanations(product, reading, words)::open));
        });
        return all;
    }

    private record Part(String name, long answers) {}
}
