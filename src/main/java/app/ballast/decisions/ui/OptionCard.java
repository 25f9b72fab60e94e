package app.ballast.decisions.ui;

import app.ballast.backlog.BacklogLinks;
import app.ballast.backlog.ItemCost;
import app.ballast.common.ui.Badge;
import app.ballast.common.ui.Explanation;
import app.ballast.common.ui.Figure;
import app.ballast.common.ui.Opened;
import app.ballast.common.ui.Tone;
import app.ballast.decisions.DecisionOption;
import app.ballast.decisions.review.DelayCost;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One option: what it does, what it takes, what it delays and what is expected of it. */
class OptionCard extends Section {

    private final transient DecisionOption option;
    private final transient DecisionWords words;
    private final boolean signed;

    /**
     * @param chosen whether it is the one that is proposed or was decided
     * @param signed whether its figures are those of the sign-off
     */
    OptionCard(DecisionOption option, boolean chosen, boolean signed, DecisionWords words) {
        this.option = option;
        this.words = words;
        this.signed = signed;
        addClassNames("ballast-panel", "decision-option");
        Span letter = new Span(option.letter());
        letter.addClassName("decision-letter");
        H2 name = new H2(letter, new Span(option.name()));
        Div head = new Div(name);
        head.addClassName("decision-option-head");
        if (chosen) {
            addClassName("decision-chosen");
            head.add(new Badge(words.text(signed ? "decisions.chosen" : "decisions.proposed.option"), Tone.NEUTRAL));
        }
        add(head, items());
        DescriptionList facts = new DescriptionList();
        facts.addClassName("decision-facts");
        fact(facts, "decisions.work", new Figure(words.effort(option), this::work));
        DelayCost cost = option.delayCost();
        fact(
                facts,
                "decisions.delay",
                cost == null
                        ? new Span(words.text("decisions.delay.none"))
                        : new Figure(words.cost(cost), () -> delay(cost)));
        fact(facts, "decisions.expected", expected());
        add(facts);
    }

    private Component items() {
        Div items = new Div();
        items.addClassName("decision-items");
        if (option.does().isEmpty()) {
            items.add(words.text("decisions.items.none"));
        }
        for (ItemCost item : option.does()) {
            items.add(link(item));
        }
        return items;
    }

    private static Anchor link(ItemCost item) {
        Anchor link = new Anchor(BacklogLinks.item(item.key()), item.key().toString());
        link.setTitle(item.title());
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    private Component expected() {
        if (option.expectations().isEmpty()) {
            return new Badge(words.text("decisions.expected.none"), Tone.DEBT);
        }
        Div all = new Div();
        option.expectations().forEach(one -> all.add(new Div(new Span(words.brief(one)))));
        return all;
    }

    private void fact(DescriptionList facts, String key, Component value) {
        DescriptionList.Description description = new DescriptionList.Description();
        description.add(value);
        facts.add(new Div(new DescriptionList.Term(words.text(key)), description));
    }

    private Explanation work() {
        Opened opened = new Opened(words.figures(), "decisions.work", title());
        option.does()
                .forEach(item -> opened.named(
                        item.key() + " " + item.title(),
                        weeks(item.effort()),
                        words.text("decisions.source.backlog"),
                        age(),
                        BacklogLinks.item(item.key())));
        return opened.note(signed ? "decisions.frozen" : "decisions.living").done();
    }

    private Explanation delay(DelayCost cost) {
        Opened opened = new Opened(words.figures(), "decisions.delay", title())
                .input(
                        "decisions.input.weeks",
                        words.text("decisions.weeks", words.weeks(cost.weeks())),
                        words.text("decisions.source.proposal"),
                        age());
        for (ItemCost item : option.delays()) {
            BigDecimal perWeek = item.perWeek();
            opened.named(
                    item.key() + " " + item.title(),
                    perWeek == null
                            ? words.text("decisions.cost.unknown")
                            : words.text("decisions.per-week", words.money(perWeek)),
                    words.text("decisions.source.backlog"),
                    age(),
                    BacklogLinks.item(item.key()));
        }
        cost.parts().stream()
                .filter(part -> part.penalty().signum() > 0)
                .forEach(part -> opened.named(
                        words.text("decisions.penalty", part.item().key()),
                        words.money(part.penalty()),
                        words.text("decisions.source.backlog"),
                        age()));
        return opened.note(signed ? "decisions.frozen" : "decisions.living")
                .note("decisions.delay.note")
                .note("balance.definitions")
                .done();
    }

    private String title() {
        return option.letter() + " " + option.name();
    }

    private String weeks(@Nullable BigDecimal effort) {
        return effort == null
                ? words.text("decisions.effort.unknown")
                : words.text("decisions.weeks", words.weeks(effort));
    }

    private String age() {
        return words.figures().day(option.since());
    }
}
