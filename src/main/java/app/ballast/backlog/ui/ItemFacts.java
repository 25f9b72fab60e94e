package app.ballast.backlog.ui;

import app.ballast.backlog.Status;
import app.ballast.backlog.WorkItemDetails;
import app.ballast.people.Role;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Map;
import java.util.stream.Collectors;

/** The votes of an item, with one's own as a button. */
class ItemFacts extends Div {

    ItemFacts(Desk desk, WorkItemDetails item, Words words, Runnable changed) {
        addClassName("backlog-facts");
        Div votes = fact(getTranslation("backlog.votes"), words.number(item.votes()));
        if (item.votes() > 0) {
            Span roles = new Span(roles(desk.talk().votesByRole(item.id()), words));
            roles.addClassName("talk-muted");
            votes.add(roles);
        }
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

    /** Who wants it, by role: product 3, technology 1. */
    private String roles(Map<Role, Long> counts, Words words) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(one -> getTranslation("backlog.votes." + one.getKey().name(), words.number(one.getValue())))
                .collect(Collectors.joining(" · "));
    }

    private static Div fact(String label, String value) {
        Span name = new Span(label);
        name.addClassName("ballast-tile-label");
        Span number = new Span(value);
        number.addClassName("backlog-fact");
        Div fact = new Div(name, number);
        fact.addClassName("backlog-fact-box");
        return fact;
    }
}
