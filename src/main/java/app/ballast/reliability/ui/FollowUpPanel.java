package app.ballast.reliability.ui;

import app.ballast.backlog.BacklogLinks;
import app.ballast.backlog.ItemKey;
import app.ballast.backlog.Kind;
import app.ballast.common.DomainException;
import app.ballast.common.ui.Badge;
import app.ballast.common.ui.Notices;
import app.ballast.common.ui.SectionPanel;
import app.ballast.common.ui.Tone;
import app.ballast.portfolio.ProductRef;
import app.ballast.reliability.FollowUp;
import app.ballast.reliability.IncidentRow;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.List;

/** The work that followed; one press logs more, which waits in triage with its figures filled in. */
class FollowUpPanel extends SectionPanel {

    private final transient IncidentDesk desk;
    private final transient IncidentWords words;
    private final transient IncidentRow row;
    private final transient Runnable again;
    private final Select<ProductRef> product = new Select<>();

    FollowUpPanel(IncidentDesk desk, IncidentWords words, IncidentRow row, Runnable again) {
        super(words.text("incidents.follow-ups"), Tone.RELIABILITY);
        this.desk = desk;
        this.words = words;
        this.row = row;
        this.again = again;
        List<FollowUp> logged = desk.followUps().of(row.id());
        if (logged.isEmpty()) {
            add(new Paragraph(words.text("incidents.follow-ups.none")));
        } else {
            UnorderedList list = new UnorderedList();
            list.addClassNames("slo-incidents", "incident-follow-ups");
            logged.forEach(one -> list.add(line(one)));
            add(list);
        }
        if (desk.keeper()) {
            add(commands(desk.followUps().products(row.id())));
        }
    }

    private ListItem line(FollowUp one) {
        Anchor key = new Anchor(BacklogLinks.item(one.key()), one.key().toString());
        key.getElement().setAttribute("router-link", true);
        Badge kind = new Badge(
                words.text("backlog.kind." + one.kind().name()), one.kind().tone());
        return new ListItem(
                key,
                new Span(one.title()),
                new Div(
                        kind,
                        IncidentWords.muted(
                                words.text("backlog.status." + one.status().name()))));
    }

    private Div commands(List<ProductRef> products) {
        Div commands = new Div();
        commands.addClassName("slo-commands");
        if (products.isEmpty()) {
            commands.add(new Paragraph(words.text("incidents.error.no-product")));
            return commands;
        }
        product.setAriaLabel(words.text("incidents.follow-ups.product"));
        product.setItems(products);
        product.setItemLabelGenerator(ProductRef::name);
        product.setValue(products.getFirst());
        if (products.size() > 1) {
            commands.add(product);
        }
        commands.add(
                new Button(words.text("incidents.follow-ups.stability"), click -> log(Kind.STABILITY)),
                new Button(words.text("incidents.follow-ups.debt"), click -> log(Kind.TECH_DEBT)));
        return commands;
    }

    private void log(Kind kind) {
        try {
            ItemKey key =
                    desk.followUps().log(row.id(), kind, product.getValue().id(), null);
            Notices.success(words.text("incidents.follow-ups.logged", key.toString()));
            again.run();
        } catch (DomainException refusal) {
            Notices.error(refusal.text(getLocale()));
        }
    }
}
