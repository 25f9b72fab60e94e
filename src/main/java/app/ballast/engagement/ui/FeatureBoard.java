package app.ballast.engagement.ui;

import app.ballast.backlog.BacklogLinks;
import app.ballast.backlog.ItemFlow;
import app.ballast.backlog.LinkedItem;
import app.ballast.backlog.Outcome;
import app.ballast.common.ui.Badge;
import app.ballast.common.ui.ChartFrame;
import app.ballast.common.ui.SectionPanel;
import app.ballast.common.ui.Tone;
import app.ballast.engagement.FeatureRow;
import app.ballast.engagement.FeatureUse;
import app.ballast.metrics.Anomalies;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One feature: what was promised and what shipped, who uses it, what its services cost, and the items around it. */
class FeatureBoard extends Div {

    private final transient ProductWords words;

    /**
     * @param frame of its chart
     * @param entry enters a count by hand; null for readers
     */
    FeatureBoard(
            ProductDesk desk, ProductWords words, FeatureRow feature, ChartFrame frame, @Nullable Component entry) {
        this.words = words;
        addClassName("product-content");
        FeatureUse use = desk.adoption().use(List.of(feature)).getFirst();
        LinkedItem item = feature.item();
        ItemFlow flow = item == null ? null : desk.flow().flow(item.id());
        SectionPanel promised = new SectionPanel(words.text("feature.promised"), Tone.PRODUCT);
        promised.add(facts(feature, flow));
        AdoptionPanel adoption = new AdoptionPanel(
                use, desk.adoption().history(feature.key(), Anomalies.reading(frame.period())), frame, words);
        if (entry != null) {
            adoption.add(entry);
        }
        Div below = new Div(
                new FeatureCostPanel(desk.costs().histories(feature.serviceIds()), use, desk.today(), words),
                around(item, flow));
        below.addClassName("ballast-sides");
        add(promised, adoption, below);
    }

    private Component facts(FeatureRow feature, @Nullable ItemFlow flow) {
        UnorderedList facts = new UnorderedList();
        facts.addClassName("product-facts");
        String target = words.target(feature);
        facts.add(fact("feature.fact.target", new Span(target == null ? words.text("feature.target.none") : target)));
        if (!feature.coreAction().isEmpty()) {
            facts.add(fact("feature.fact.action", new Span(feature.coreAction())));
        }
        facts.add(fact(
                "feature.fact.shipped",
                new Span(
                        feature.shippedOn() == null
                                ? words.text("feature.shipped.none")
                                : words.figures().day(feature.shippedOn()))));
        LinkedItem item = feature.item();
        facts.add(fact("feature.fact.item", item == null ? new Span(words.text("feature.item.none")) : link(item)));
        if (flow != null) {
            Outcome outcome = flow.outcome();
            facts.add(fact(
                    "feature.fact.outcome",
                    new Span(outcome == null ? words.text("feature.outcome.none") : said(outcome))));
        }
        return facts;
    }

    private ListItem fact(String key, Component value) {
        Span name = new Span(words.text(key));
        name.addClassName("product-more");
        return new ListItem(name, value);
    }

    private String said(Outcome outcome) {
        StringBuilder said = new StringBuilder(outcome.metric() == null ? outcome.purpose() : outcome.metric());
        BigDecimal target = outcome.target();
        if (target != null) {
            said.append(": ")
                    .append(words.figures()
                            .number(
                                    target.doubleValue(),
                                    Math.max(0, target.stripTrailingZeros().scale())));
        }
        LocalDate due = outcome.dueOn();
        if (due != null) {
            said.append(", ")
                    .append(words.text("feature.target.due", words.figures().day(due)));
        }
        return said.toString();
    }

    private Component around(@Nullable LinkedItem item, @Nullable ItemFlow flow) {
        SectionPanel panel = new SectionPanel(words.text("feature.around"));
        if (item == null || flow == null) {
            Paragraph none = new Paragraph(words.text("feature.around.none"));
            none.addClassName("product-hint");
            panel.add(none);
            return panel;
        }
        Map<String, List<LinkedItem>> groups = new LinkedHashMap<>();
        groups.put("feature.around.built", List.of(item));
        groups.put("feature.around.whole", flow.parent() == null ? List.of() : List.of(flow.parent()));
        groups.put("feature.around.parts", flow.parts());
        groups.put("feature.around.before", flow.blockedBy());
        groups.put("feature.around.waiting", flow.blocks());
        UnorderedList lines = new UnorderedList();
        lines.addClassName("product-facts");
        groups.forEach((key, items) -> items.forEach(one -> lines.add(fact(key, link(one)))));
        panel.add(lines);
        return panel;
    }

    private Component link(LinkedItem item) {
        Anchor anchor = new Anchor(BacklogLinks.item(item.key()), item.key() + " " + item.title());
        anchor.getElement().setAttribute("router-link", true);
        return new Span(anchor, new Badge(words.text(item.status().labelKey()), Tone.NEUTRAL));
    }
}
