package app.ballast.tradeoffs.policy.ui;

import app.ballast.common.DomainException;
import app.ballast.common.ui.Notices;
import app.ballast.common.ui.SectionPanel;
import app.ballast.people.Role;
import app.ballast.reliability.SloRow;
import app.ballast.tradeoffs.policy.PolicyVersion;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;

/** A version that waits for signatures: what it says, who has signed, and the commands of whoever may. */
class DraftPanel extends SectionPanel {

    private final transient PolicyDesk desk;
    private final transient PolicyVersion draft;
    private final transient PolicyWords words;
    private final transient Runnable changed;

    /**
     * @param edit opens the editor
     * @param changed reads the page again
     */
    DraftPanel(
            PolicyDesk desk,
            PolicyVersion draft,
            List<SloRow> counting,
            PolicyWords words,
            Runnable edit,
            Runnable changed) {
        super(words.text("policy.draft", draft.number()));
        this.desk = desk;
        this.draft = draft;
        this.words = words;
        this.changed = changed;
        Paragraph about = new Paragraph(words.text(
                "policy.draft.by",
                draft.draftedBy(),
                words.figures().moment(draft.draftedAt()),
                words.figures().day(draft.text().from())));
        about.addClassName("policy-about");
        add(
                about,
                new LevelTable(draft.text().levels(), null, words),
                new TermsList(words).with(draft.text(), counting, List.of()),
                signatures());
        if (desk.side()) {
            Div commands = new Div(
                    new Button(words.text("policy.change"), click -> edit.run()),
                    new Button(
                            words.text("policy.withdraw"),
                            click -> attempt(() -> {
                                desk.book().withdraw(draft.id(), draft.rowVersion());
                                Notices.success(words.text("policy.withdrawn", draft.number()));
                            })));
            commands.addClassName("policy-commands");
            add(commands);
        }
    }

    private Div signatures() {
        Div all = new Div();
        all.addClassName("policy-signatures");
        for (Role side : List.of(Role.PRODUCT, Role.TECHNOLOGY)) {
            Div one = new Div(new Paragraph(words.signature(draft.signatures(), side)));
            one.getElement().setAttribute("data-tone", side == Role.PRODUCT ? "product" : "reliability");
            desk.user()
                    .person()
                    .filter(person -> draft.signatures().isOpenTo(person, side))
                    .ifPresent(person -> one.add(sign(side)));
            all.add(one);
        }
        return all;
    }

    private Button sign(Role side) {
        Button sign = new Button(
                words.text("policy.sign." + side),
                click -> attempt(() -> {
                    PolicyVersion after = desk.book().sign(draft.id(), draft.rowVersion(), side);
                    Notices.success(words.text(
                            after.signatures().isComplete() ? "policy.sign.complete" : "policy.sign.half",
                            draft.number()));
                }));
        sign.addThemeVariants(ButtonVariant.PRIMARY);
        return sign;
    }

    private void attempt(Runnable command) {
        try {
            command.run();
        } catch (DomainException refused) {
            Notices.error(refused.text(getLocale()));
        }
        changed.run();
    }
}
