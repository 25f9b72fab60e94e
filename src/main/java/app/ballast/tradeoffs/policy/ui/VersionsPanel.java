package app.ballast.tradeoffs.policy.ui;

import app.ballast.common.ui.SectionPanel;
import app.ballast.people.Role;
import app.ballast.reliability.SloRow;
import app.ballast.tradeoffs.policy.LevelStand;
import app.ballast.tradeoffs.policy.PolicyState;
import app.ballast.tradeoffs.policy.PolicyVersion;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.List;

/** What was agreed before, and which levels held. */
class VersionsPanel extends SectionPanel {

    private final transient PolicyWords words;

    VersionsPanel(List<PolicyVersion> others, List<LevelStand> stands, PolicyWords words) {
        super(words.text("policy.history"));
        this.words = words;
        others.forEach(version -> add(version(version)));
        if (!stands.isEmpty()) {
            Details held = new Details(words.text("policy.history.levels", stands.size()), levels(stands));
            held.addClassName("policy-details");
            add(held);
        }
        if (others.isEmpty() && stands.isEmpty()) {
            add(new Paragraph(words.text("policy.history.none")));
        }
    }

    private Details version(PolicyVersion version) {
        Paragraph about = new Paragraph(words.text(
                        "policy.draft.by",
                        version.draftedBy(),
                        words.figures().moment(version.draftedAt()),
                        words.figures().day(version.text().from()))
                + " " + words.signature(version.signatures(), Role.PRODUCT) + " · "
                + words.signature(version.signatures(), Role.TECHNOLOGY));
        about.addClassName("policy-about");
        Div content = new Div(
                about,
                new LevelTable(version.text().levels(), null, words),
                new TermsList(words).with(version.text(), List.<SloRow>of(), List.of()));
        Details details = new Details(words.text("policy.history.version", version.number(), state(version)), content);
        details.addClassName("policy-details");
        return details;
    }

    private String state(PolicyVersion version) {
        Instant from = version.holdsFrom();
        return version.state() != PolicyState.SIGNED || from == null
                ? words.text(version.state().labelKey())
                : words.text("policy.history.from", words.figures().moment(from));
    }

    private UnorderedList levels(List<LevelStand> stands) {
        UnorderedList list = new UnorderedList();
        list.addClassName("policy-list");
        stands.forEach(stand -> {
            Instant until = stand.until();
            list.add(new ListItem(
                    LevelTable.swatch(stand.action()),
                    new Span(words.text(
                            "policy.history.stand",
                            words.figures().moment(stand.since()),
                            until == null
                                    ? words.text("policy.history.today")
                                    : words.figures().moment(until),
                            words.level(stand.action(), stand.words()),
                            stand.objective(),
                            words.remaining(stand.remaining())))));
        });
        return list;
    }
}
