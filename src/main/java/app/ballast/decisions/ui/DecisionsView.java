package app.ballast.decisions.ui;

import app.ballast.backlog.ItemCost;
import app.ballast.backlog.ItemKey;
import app.ballast.common.ui.Badge;
import app.ballast.common.ui.PageHeader;
import app.ballast.common.ui.Tone;
import app.ballast.decisions.DecisionDetails;
import app.ballast.decisions.DecisionId;
import app.ballast.decisions.DecisionState;
import app.ballast.decisions.DecisionsLinks;
import app.ballast.decisions.Review;
import app.ballast.decisions.review.ExpectationVerdict;
import app.ballast.portfolio.ProductRef;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What did we bet, and did it come true? All decisions; or one with all that belongs to it; or one that is being proposed. */
@Route(DecisionsLinks.DECISIONS)
@PermitAll
@Menu(title = "nav.decisions", order = 6)
class DecisionsView extends Section implements HasUrlParameter<String>, HasDynamicTitle {

    private static final String EDIT = "edit";

    private final transient DecisionDesk desk;
    private final Div back = new Div();
    private final Div content = new Div();
    private transient @Nullable DecisionId shown;
    private transient @Nullable TalkPanel talk;
    private boolean typing;
    private String title = "";

    DecisionsView(DecisionDesk desk) {
        this.desk = desk;
        addClassNames("ballast-page", "decisions-page");
        back.addClassName("decision-back");
        content.addClassName("decision-content");
        add(back, content);
        desk.live().follow(this, news -> news.subject().type().equals(DecisionId.SUBJECT), news -> again());
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String which) {
        QueryParameters query = event.getLocation().getQueryParameters();
        content.removeAll();
        back.removeAll();
        shown = null;
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
            talk = new TalkPanel(desk, id, words());
            one(desk.decisions().get(id), query.getSingleParameter(EDIT).isPresent());
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
        content.add(new PageHeader(title));
        if (products.isEmpty()) {
            content.add(new Paragraph(getTranslation("decisions.empty.products")));
            return;
        }
        ItemKey item = query.getSingleParameter("item").map(ItemKey::of).orElse(null);
        ProductRef product = query.getSingleParameter("product")
                .or(() -> Optional.ofNullable(item).map(ItemKey::product))
                .map(desk.portfolio()::product)
                .orElse(products.getFirst());
        DecisionForm form = new DecisionForm(desk, product, words(), this::open);
        form.begin(
                item == null ? null : cost(item),
                query.getSingleParameter("supersedes").map(DecisionId::of).orElse(null));
        typing = true;
        content.add(form);
    }

    private @Nullable ItemCost cost(ItemKey key) {
        return desk.items().of(List.of(desk.backlog().id(key))).stream()
                .findFirst()
                .orElse(null);
    }

    private void one(DecisionDetails decision, boolean edit) {
        title = decision.id() + " " + decision.question();
        content.removeAll();
        back.removeAll();
        up();
        content.add(head(decision));
        TalkPanel said = talk;
        if (edit && decision.state() == DecisionState.OPEN && desk.proposer()) {
            DecisionForm form = new DecisionForm(desk, decision.product(), words(), this::open);
            form.show(decision);
            typing = true;
            content.add(form);
        } else if (said != null) {
            content.add(new DecisionBoard(desk, decision, words(), said, this::again));
        }
    }

    private Div head(DecisionDetails decision) {
        PageHeader header = new PageHeader(decision.question());
        Span key = new Span(decision.id().toString());
        key.addClassName("decision-key");
        header.addComponentAsFirst(key);
        header.addActions(verdict(decision));
        if (desk.proposer() && decision.state() == DecisionState.OPEN) {
            header.addActions(
                    new Button(getTranslation("decisions.edit"), click -> go(decision.id(), Map.of(EDIT, "true"))),
                    new WithdrawButton(desk, decision.id(), this::again));
        } else if (desk.proposer() && decision.state() == DecisionState.DECIDED) {
            Button next = new Button(getTranslation("decisions.supersede"), click -> UI.getCurrent()
                    .navigate(
                            DecisionsLinks.DECISIONS + "/" + DecisionsLinks.NEW,
                            QueryParameters.simple(Map.of(
                                    "product",
                                    decision.product().key(),
                                    "supersedes",
                                    decision.id().toString()))));
            next.addThemeVariants(ButtonVariant.TERTIARY);
            header.addActions(next);
        }
        Paragraph line = new Paragraph(when(decision));
        line.addClassName("decision-about");
        return new Div(header, line);
    }

    private Badge verdict(DecisionDetails decision) {
        Review review = decision.review();
        if (review == null || decision.state() != DecisionState.DECIDED) {
            return new Badge(
                    getTranslation(decision.state().labelKey()),
                    decision.state() == DecisionState.OPEN ? Tone.DEBT : Tone.NEUTRAL);
        }
        long met = review.outcomes().values().stream()
                .filter(outcome -> outcome.verdict() == ExpectationVerdict.Verdict.MET)
                .count();
        return new Badge(
                getTranslation(
                        "decisions.verdict.of",
                        getTranslation(review.verdict().labelKey()),
                        met,
                        review.outcomes().size()),
                DecisionWords.tone(review.verdict()));
    }

    private String when(DecisionDetails decision) {
        DecisionWords words = words();
        String said = decision.product().name() + " · "
                + words.text(
                        "decisions.proposed",
                        decision.proposedBy(),
                        words.figures().age(decision.proposedAt()));
        LocalDate decided = decision.decidedOn();
        if (decided != null) {
            said += " · " + words.text("decisions.decided", words.figures().day(decided));
        }
        Review review = decision.review();
        return review == null
                ? said
                : said + " · "
                        + words.text("decisions.reviewed", words.figures().day(review.dueOn()));
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
        TalkPanel said = talk;
        if (said != null) {
            said.load();
        }
        one(desk.decisions().get(id), false);
    }

    @Override
    public String getPageTitle() {
        return title + " · Ballast";
    }
}
