package app.ballast.tradeoffs.policy.ui;

import app.ballast.backlog.BacklogLinks;
import app.ballast.backlog.DoneItem;
import app.ballast.common.ui.SectionPanel;
import app.ballast.tradeoffs.policy.DryRun;
import app.ballast.tradeoffs.policy.DryRunService.Told;
import app.ballast.tradeoffs.policy.PolicyAction;
import app.ballast.tradeoffs.policy.PolicyLevels;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** What levels would have said over the last year. */
class DryRunPanel extends SectionPanel {

    private static final int MOST_LISTED = 50;

    private final transient PolicyWords words;
    private final transient Function<PolicyLevels, Told> tells;
    private final Span which = new Span();
    private final Div content = new Div();

    /** @param tells works it out */
    DryRunPanel(PolicyWords words, Function<PolicyLevels, Told> tells) {
        super(words.text("policy.dry"));
        this.words = words;
        this.tells = tells;
        content.getElement().setAttribute("aria-live", "polite");
        setAside(which);
        add(content);
    }

    /** @param whose which levels they are: "of the draft" */
    void show(PolicyLevels levels, String whose) {
        which.setText(whose);
        Told told = tells.apply(levels);
        content.removeAll();
        DryRun run = told.run();
        if (run.stretches().isEmpty()) {
            content.add(new Paragraph(words.text("policy.dry.unknown")));
            return;
        }
        content.add(new YearStrip(run, words), days(run), changes(run));
        features(told.features());
        Paragraph note = new Paragraph(words.text("policy.dry.note"));
        note.addClassName("policy-about");
        content.add(note);
    }

    private Div days(DryRun run) {
        Div line = new Div();
        line.addClassName("policy-days");
        for (PolicyAction action : PolicyAction.values()) {
            if (run.days(action) > 0) {
                line.add(new Span(
                        LevelTable.swatch(action),
                        new Span(words.text("policy.dry.days", words.action(action), run.days(action)))));
            }
        }
        if (run.unknown() > 0) {
            line.add(new Span(words.text("policy.dry.days.unknown", run.unknown())));
        }
        return line;
    }

    private Details changes(DryRun run) {
        UnorderedList list = new UnorderedList();
        list.addClassName("policy-list");
        run.stretches().reversed().stream()
                .limit(MOST_LISTED)
                .forEach(stretch -> list.add(new ListItem(
                        LevelTable.swatch(stretch.action()),
                        new Span(words.text(
                                "policy.dry.stretch",
                                words.figures().day(stretch.from()),
                                words.figures().day(stretch.to()),
                                words.action(stretch.action()),
                                stretch.objective(),
                                words.remaining(stretch.remaining()),
                                words.remaining(stretch.least()))))));
        int count = run.stretches().size();
        if (count > MOST_LISTED) {
            list.add(new ListItem(words.text("balance.more", count - MOST_LISTED)));
        }
        Details details = new Details(words.text("policy.dry.changes", count - 1), list);
        details.addClassName("policy-details");
        return details;
    }

    private void features(List<DoneItem> features) {
        if (features.isEmpty()) {
            content.add(new Paragraph(words.text("policy.dry.features.none")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("policy-list");
        features.stream().limit(MOST_LISTED).forEach(item -> {
            Anchor link = new Anchor(BacklogLinks.item(item.key()), item.key() + " " + item.title());
            link.getElement().setAttribute("router-link", true);
            LocalDate day = LocalDate.ofInstant(item.doneAt(), words.figures().zone());
            list.add(new ListItem(link, new Span(words.figures().day(day))));
        });
        if (features.size() > MOST_LISTED) {
            list.add(new ListItem(words.text("balance.more", features.size() - MOST_LISTED)));
        }
        Details details = new Details(words.text("policy.dry.features", features.size()), list);
        details.addClassName("policy-details");
        content.add(details);
    }
}
