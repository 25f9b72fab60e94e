package app.ballast.decisions.ui;

import app.ballast.common.ui.Explanation;
import app.ballast.common.ui.Figure;
import app.ballast.common.ui.Opened;
import app.ballast.common.ui.SectionPanel;
import app.ballast.decisions.DecisionsLinks;
import app.ballast.decisions.TrackRecord;
import app.ballast.decisions.TrackRecord.Tally;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** How good decisions were, and where everybody was wrong. */
class RecordPanel extends SectionPanel {

    private final transient DecisionWords words;

    /**
     * @param whose of what they are: a product, or all
     * @param apart whether to tell products, kinds, teams and surprises apart
     */
    RecordPanel(TrackRecord record, String whose, DecisionWords words, boolean apart) {
        super(words.text("decisions.record", whose));
        this.words = words;
        addClassName("decision-record");
        add(large(record.all(), whose));
        Tally own = record.own();
        if (own != null) {
            add(groups("decisions.record.own", Map.of(words.text("decisions.record.you"), own), Function.identity()));
        }
        if (apart) {
            add(groups("decisions.record.products", record.byProduct(), product -> product.name()));
            add(groups("decisions.record.kinds", record.byKind(), kind -> words.text(kind.labelKey())));
            add(groups("decisions.record.teams", record.byTeam(), Function.identity()));
            add(surprises(record));
        }
    }

    private Component large(Tally tally, String whose) {
        Figure rate = new Figure(rate(tally), () -> opened(tally, whose));
        if (tally.hits().rate().isPresent()) {
            rate.addClassName("decision-rate");
        }
        Span about = new Span(about(tally));
        about.addClassName("decision-about");
        return new Div(rate, new Text(" "), about);
    }

    private String rate(Tally tally) {
        return tally.hits().rate().isPresent()
                ? words.figures().percent(tally.hits().rate().getAsDouble(), 0) + "\u00a0%"
                : words.text("decisions.record.few");
    }

    /** What there is to say, and no zeros. */
    private String about(Tally tally) {
        List<String> said = new ArrayList<>();
        said.add(words.text(
                "decisions.record.about", tally.hits().right(), tally.hits().judged()));
        if (tally.hits().partly() > 0) {
            said.add(words.text("decisions.record.partly", tally.hits().partly()));
        }
        if (tally.hits().others() > 0) {
            said.add(words.text("decisions.record.open", tally.hits().others()));
        }
        tally.calibration()
                .brier()
                .ifPresent(score -> said.add(
                        words.text("decisions.record.brier", words.figures().number(score, 2))));
        return String.join(" · ", said);
    }

    private <K> Component groups(String heading, Map<K, Tally> groups, Function<K, String> name) {
        if (groups.isEmpty()) {
            return new Div();
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("decision-groups");
        groups.forEach((group, tally) -> {
            Span what = new Span(name.apply(group));
            Span about = new Span(about(tally));
            about.addClassName("decision-about");
            list.add(new ListItem(what, new Figure(rate(tally), () -> opened(tally, name.apply(group))), about));
        });
        return new Div(new H3(words.text(heading)), list);
    }

    private Component surprises(TrackRecord record) {
        if (record.surprises().isEmpty()) {
            return new Div();
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("decision-surprises");
        record.surprises().forEach(surprise -> {
            Anchor link = new Anchor(
                    DecisionsLinks.decision(surprise.decision()), surprise.decision() + " " + surprise.question());
            link.getElement().setAttribute("router-link", true);
            Span about = new Span(words.text(
                    "decisions.record.surprise",
                    words.text(surprise.kind().labelKey(), surprise.metric()),
                    surprise.confidence(),
                    words.text(surprise.verdict().labelKey())));
            about.addClassName("decision-about");
            list.add(new ListItem(link, about));
        });
        return new Div(new H3(words.text("decisions.record.surprises")), list);
    }

    private Explanation opened(Tally tally, String whose) {
        String source = words.text("decisions.record.source");
        String age = words.text("common.age.now");
        Opened opened = new Opened(words.figures(), "decisions.rate", whose)
                .input("decisions.verdict.RIGHT", count(tally.hits().right()), source, age)
                .input("decisions.verdict.PARTLY_RIGHT", count(tally.hits().partly()), source, age)
                .input("decisions.verdict.WRONG", count(tally.hits().wrong()), source, age)
                .input("decisions.record.others", count(tally.hits().others()), source, age)
                .input("decisions.record.judged", count(tally.calibration().count()), source, age);
        if (tally.calibration().brier().isPresent()) {
            opened.input(
                    "decisions.record.score",
                    words.figures().number(tally.calibration().brier().getAsDouble(), 3),
                    words.text("decisions.record.brier.formula"),
                    age);
        }
        return opened.note("decisions.rate.note").note("balance.definitions").done();
    }

    private String count(int count) {
        return words.figures().number(count, 0);
    }
}
