package app.ballast.decisions.ui;

import app.ballast.backlog.ItemCost;
import app.ballast.backlog.ItemKey;
import app.ballast.common.ui.NewsLine;
import app.ballast.common.ui.PageHeader;
import app.ballast.common.ui.Typing;
import app.ballast.decisions.DecisionDetails;
import app.ballast.decisions.DecisionId;
import app.ballast.decisions.DecisionState;
import app.ballast.decisions.DecisionsLinks;
import app.ballast.discussion.ui.TalkPanel;
import app.ballast.portfolio.ProductRef;
import app.ballast.portfolio.ui.ActivityDetails;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What did we bet, and did it come true? All decisions; or one with all that belongs to it; or one that is being proposed. */
@Route(DecisionsLinks.DECISIONS)
@PermitAll
@Menu(title = "nav.decisions", order = 6)
class DecisionsView extends Section implements HasUrlParameter<String>, HasDynamicTitle {

    /** In the query: an open decision is to be edited. */
    static final String EDIT = "edit";

    /** In the query: which decision the new one is to stand in the place of. */
    static final String SUPERSEDES = "supersedes";

    private final transient DecisionDesk desk;
    private final Div back = new Div();
    private final Div content = new Div();
    private final NewsLine news = new NewsLine(content, this::again, this::isOther);
    private transient @Nullable DecisionId shown;
    private transient @Nullable DecisionDetails read;
    private transient @Nullable TalkPanel talk;
    private transient @Nullable ActivityDetails history;
    private boolean typing;
    private String title = "";

    DecisionsView(DecisionDesk desk) {
        this.desk = desk;
        addClassNames("ballast-page", "decisions-page");
        back.addClassName("decision-back");
        content.addClassName("decision-content");
        content.getElement().setAttribute("data-presence", "");
        add(back, news, content);
        desk.live().follow(this, change -> change.subject().type().equals(DecisionId.SUBJECT), heard -> hear());
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String which) {
        QueryParameters query = event.getLocation().getQueryParameters();
        content.removeAll();
        back.removeAll();
        news.settle();
        shown = null;
        read = null;
        talk = null;
        typing = false;
        if (which == null || which.isEmpty()) {
            list(DecisionAddress.of(query));
        } else if (which.equals(DecisionsLinks.NEW) && desk.proposer()) {
            propose(query);
        } else {
            DecisionId id = DecisionId.of(which);
            shown = id;
            desk.reviews().workOut(id);
            talk = new TalkPanel(desk.comments(), new DecisionDoor(desk.talk(), id), true);
            talk.addClassNames("ballast-panel", "decision-talk");
            Typing.stays(talk);
            history = new ActivityDetails(desk.activity(), id.subject());
            one(desk.decisions().get(id), query.getSingleParameter(EDIT).isPresent());
            TalkPanel.asked(query).ifPresent(talk::lead);
        }
    }

    private void list(DecisionAddress address) {
        title = getTranslation("nav.decisions");
        content.add(new DecisionListBoard(desk, address, words()));
    }

    private void propose(QueryParameters query) {
        title = getTranslation("decisions.propose");
        List<ProductRef> products = desk.portfolio().products();
        up();
        PageHeader header = new PageHeader(title);
        content.add(header);
        if (products.isEmpty()) {
            content.add(new Paragraph(getTranslation("decisions.empty.products")));
            return;
        }
        ItemKey item = query.getSingleParameter("item").map(ItemKey::of).orElse(null);
        ProductRef product = query.getSingleParameter("product")
                .or(() -> Optional.ofNullable(item).map(ItemKey::product))
                .map(desk.portfolio()::product)
                .orElse(products.getFirst());
        header.addActions(choice(products, product));
        DecisionForm form = new DecisionForm(desk, product, words(), this::open);
        form.begin(
                item == null ? null : cost(item),
                query.getSingleParameter(SUPERSEDES).map(DecisionId::of).orElse(null));
        typing = true;
        content.add(form);
    }

    private Select<ProductRef> choice(List<ProductRef> products, ProductRef product) {
        Select<ProductRef> choice = new Select<>();
        choice.setAriaLabel(getTranslation("balance.product"));
        choice.setItemLabelGenerator(ProductRef::name);
        choice.setItems(products);
        choice.setValue(product);
        choice.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                UI.getCurrent()
                        .navigate(
                                DecisionsLinks.DECISIONS + "/" + DecisionsLinks.NEW,
                                QueryParameters.simple(
                                        Map.of("product", change.getValue().key())));
            }
        });
        return choice;
    }

    private @Nullable ItemCost cost(ItemKey key) {
        return desk.items().of(List.of(desk.backlog().id(key))).stream()
                .findFirst()
                .orElse(null);
    }

    private void one(DecisionDetails decision, boolean edit) {
        title = decision.id() + " " + decision.question();
        read = decision;
        content.removeAll();
        back.removeAll();
        news.settle();
        up();
        content.add(new DecisionHead(desk, decision, words(), this::again));
        TalkPanel said = talk;
        ActivityDetails done = history;
        if (edit && decision.state() == DecisionState.OPEN && desk.proposer()) {
            DecisionForm form = new DecisionForm(desk, decision.product(), words(), this::open);
            form.show(decision);
            typing = true;
            content.add(form);
        } else if (said != null && done != null) {
            done.again();
            content.add(new DecisionBoard(desk, decision, words(), said, done, this::again));
        }
    }

    private void up() {
        Anchor up = new Anchor(DecisionsLinks.DECISIONS, "← " + getTranslation("nav.decisions"));
        up.getElement().setAttribute("router-link", true);
        back.add(up);
    }

    private DecisionWords words() {
        return desk.words(getLocale(), this::getTranslation);
    }

    private void open(DecisionId id) {
        go(id, Map.of());
    }

    private static void go(DecisionId id, Map<String, String> query) {
        UI.getCurrent().navigate(DecisionsLinks.decision(id), QueryParameters.simple(query));
    }

    private void hear() {
        if (!typing) {
            news.hear();
        }
    }

    private boolean isOther() {
        DecisionId id = shown;
        return id == null || !desk.decisions().get(id).equals(read);
    }

    /** Reads again what others changed; never while somebody types a proposal. */
    private void again() {
        DecisionId id = shown;
        if (typing) {
            return;
        }
        if (id == null) {
            UI.getCurrent().refreshCurrentRoute(false);
            return;
        }
        one(desk.decisions().get(id), false);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
