package app.ballast.engagement.ui;

import app.ballast.common.ui.Figure;
import app.ballast.common.ui.Tone;
import app.ballast.engagement.EngagementLinks;
import app.ballast.engagement.FeatureRow;
import app.ballast.engagement.FeatureUse;
import app.ballast.engagement.KnownAdoption;
import app.ballast.engagement.measures.ToRetire;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.List;

/** Features as dense rows, every figure of which opens. */
class FeatureTable extends NativeTable {

    private static final List<String> COLUMNS = List.of("feature", "adoption", "target", "shipped", "cost", "retire");

    private final transient ProductWords words;
    private final boolean ofProducts;

    /** @param ofProducts whether rows say which product they are of */
    FeatureTable(List<FeatureUse> uses, ProductWords words, boolean ofProducts) {
        this.words = words;
        this.ofProducts = ofProducts;
        addClassName("product-table");
        NativeTableRow heads = new NativeTableRow();
        COLUMNS.forEach(column -> {
            NativeTableHeaderCell head = new NativeTableHeaderCell(words.text("feature.column." + column));
            head.getElement().setAttribute("scope", "col");
            heads.add(head);
        });
        getHead().add(heads);
        uses.forEach(use -> getBody().add(row(use)));
    }

    private NativeTableRow row(FeatureUse use) {
        FeatureExplanations opened = new FeatureExplanations(use, words);
        return new NativeTableRow(
                cell("feature", name(use.feature())),
                cell("adoption", adoption(use, opened)),
                cell("target", target(use, opened)),
                cell("shipped", shipped(use.feature())),
                cell("cost", cost(use, opened)),
                cell("retire", retire(use, opened)));
    }

    private NativeTableCell cell(String column, Component content) {
        NativeTableCell cell = new NativeTableCell(content);
        cell.addClassName("product-" + column);
        cell.getElement().setAttribute("data-label", words.text("feature.column." + column));
        return cell;
    }

    private Component name(FeatureRow feature) {
        Anchor anchor = new Anchor(EngagementLinks.feature(feature), feature.name());
        anchor.getElement().setAttribute("router-link", true);
        Div all = new Div(anchor);
        if (ofProducts) {
            all.add(more(feature.product().name()));
        }
        return all;
    }

    private static Span more(String text) {
        Span more = new Span(text);
        more.addClassName("product-more");
        return more;
    }

    private Component adoption(FeatureUse use, FeatureExplanations opened) {
        KnownAdoption now = use.now();
        if (now == null) {
            return new Figure(words.text("feature.not-counted"), opened::adoption);
        }
        Figure figure = new Figure(words.percent(now.adoption().share()), opened::adoption);
        figure.addClassName("product-large");
        return new Div(figure, more(words.counts(now.adoption())));
    }

    private Component target(FeatureUse use, FeatureExplanations opened) {
        String target = words.target(use.feature());
        if (target == null) {
            return new Figure("–", opened::promised);
        }
        BigDecimal share = use.feature().targetShare();
        KnownAdoption now = use.now();
        boolean reached = now != null && share != null && now.adoption().share() >= share.doubleValue();
        Div all = new Div(new Figure(target, opened::promised));
        if (reached) {
            Figure said = new Figure("✓ " + words.text("feature.target.reached"), opened::promised).dyed(Tone.BETTER);
            said.addClassName("product-more");
            all.add(said);
        }
        return all;
    }

    private Component shipped(FeatureRow feature) {
        return new Span(
                feature.shippedOn() == null
                        ? words.text("feature.not-shipped")
                        : words.figures().day(feature.shippedOn()));
    }

    private Component cost(FeatureUse use, FeatureExplanations opened) {
        BigDecimal cost = use.costNow();
        return new Figure(cost == null ? words.text("balance.not-known") : words.money(cost), opened::cost);
    }

    private Component retire(FeatureUse use, FeatureExplanations opened) {
        ToRetire.Verdict verdict = use.retire().verdict();
        if (verdict != ToRetire.Verdict.SUGGESTED) {
            return new Figure("–", opened::retire);
        }
        Figure figure = new Figure(words.text("feature.retire"), opened::retire).dyed(Tone.DEBT);
        figure.addClassName("product-large");
        return new Div(
                figure,
                more(words.text(
                        "feature.retire.figures",
                        words.percent(
                                use.then() == null ? 0 : use.then().adoption().share()),
                        words.percent(
                                use.now() == null ? 0 : use.now().adoption().share()))));
    }
}
