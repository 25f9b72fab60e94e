package app.ballast.backlog.ui;

import app.ballast.backlog.Status;
import app.ballast.backlog.WorkItemDetails;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;

/** The figures of an item: effort and votes, with one's own vote as a button. */
class ItemFacts extends Div {

    ItemFacts(Desk desk, WorkItemDetails item, Words words, Runnable changed) {
        addClassName("backlog-facts");
        String weeks = words.weeks(item.edit().effort());
        add(
                weeks.isEmpty()
                        ? fact(getTranslation("backlog.field.effort"), getTranslation("backlog.effort.unknown"), "")
                        : fact(getTranslation("backlog.field.effort"), weeks, getTranslation("backlog.unit.weeks")));
        Div votes = fact(getTranslation("backlog.votes"), words.number(item.votes()), "");
        if (item.status() != Status.MERGED) {
            Button vote = new Button(
                    getTranslation(item.voted() ? "backlog.vote.withdraw" : "backlog.vote"),
                    VaadinIcon.THUMBS_UP_O.create(),
                    click -> {
                        desk.talk().vote(item.id(), !item.voted());
                        changed.run();
                    });
            vote.getElement().setAttribute("aria-pressed", String.valueOf(item.voted()));
            vote.addClassName("backlog-vote");
            Div row = new Div(votes, vote);
            row.addClassName("backlog-votes");
            add(row);
        } else {
            add(votes);
        }
    }

    private static Div fact(String label, String value, String unit) {
        Span name = new Span(label);
        name.addClassName("ballast-tile-label");
        Span number = new Span(value);
        number.addClassName(unit.isEmpty() && !value.matches(".*\\d.*") ? "ballast-tile-reason" : "backlog-fact");
        if (!unit.isEmpty()) {
            Span of = new Span(" " + unit);
            of.addClassName("ballast-tile-unit");
            number.add(of);
        }
        Div fact = new Div(name, number);
        fact.addClassName("backlog-fact-box");
        return fact;
    }
}
