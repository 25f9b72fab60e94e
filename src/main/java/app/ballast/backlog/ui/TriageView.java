package app.ballast.backlog.ui;

import app.ballast.backlog.BacklogFilter;
import app.ballast.backlog.BacklogLinks;
import app.ballast.backlog.ItemKey;
import app.ballast.backlog.Status;
import app.ballast.backlog.Triaged;
import app.ballast.backlog.WorkItemDetails;
import app.ballast.backlog.WorkItemId;
import app.ballast.common.DomainException;
import app.ballast.common.ui.EmptyState;
import app.ballast.common.ui.LetterKeys;
import app.ballast.common.ui.LiveNews;
import app.ballast.common.ui.NavigationBadge;
import app.ballast.common.ui.Notices;
import app.ballast.common.ui.PageHeader;
import app.ballast.common.ui.Typing;
import app.ballast.discussion.ui.TalkPanel;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ProductRef;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What came in: one new item at a time beside the list of all that wait, decided on by key or by touch. */
@Route(BacklogLinks.TRIAGE + "/:key?")
@Menu(title = "nav.triage", order = 2)
@PermitAll
class TriageView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final String PRODUCT = "product";

    private final transient Desk desk;
    private final transient Words words;
    private final Select<ProductRef> filter = new Select<>();
    private final WaitingList list;
    private final TriageTime time;
    private final Div body = new Div();
    private final Div card = new Div();
    private final EmptyState nothing;
    private transient @Nullable ProductRef product;
    private transient @Nullable WorkItemDetails item;
    private @Nullable TriageActions actions;

    TriageView(Desk desk) {
        this.desk = desk;
        words = desk.words(getLocale());
        addClassNames("ballast-page", "triage-page");
        filter.setAriaLabel(getTranslation("backlog.filter.product"));
        filter.setEmptySelectionAllowed(true);
        filter.setEmptySelectionCaption(getTranslation("triage.all-products"));
        filter.setItemLabelGenerator(choice -> choice == null ? getTranslation("triage.all-products") : choice.name());
        filter.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go(null, change.getValue());
            }
        });
        list = new WaitingList(desk.triage(), words, this::turnTo);
        nothing = new EmptyState(VaadinIcon.CHECK, getTranslation("triage.empty"), getTranslation("triage.empty.do"));
        card.addClassNames("ballast-panel", "triage-card");
        body.addClassName("triage-body");
        time = new TriageTime(desk, words);
        body.add(card, new Div(time, list));
        add(
                new PageHeader(getTranslation("triage.title"), filter),
                new OnTriageNote(desk, words.zone()),
                nothing,
                body);
        desk.live().follow(this, change -> change.subject().type().equals(WorkItemId.SUBJECT), this::hear);
        LetterKeys.listen(
                this,
                Map.of(
                        "a", () -> act(TriageActions::accept),
                        "d", () -> act(TriageActions::decline),
                        "s", () -> act(TriageActions::snooze),
                        "m", () -> act(TriageActions::merge),
                        "j", () -> step(true),
                        "k", () -> step(false)));
    }

    private void act(java.util.function.Consumer<TriageActions> command) {
        if (actions != null) {
            command.accept(actions);
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        product = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(PRODUCT)
                .map(desk.portfolio()::product)
                .orElse(null);
        List<ProductRef> products = desk.portfolio().products();
        filter.setItems(products);
        filter.setVisible(products.size() > 1 || product != null);
        filter.setValue(product);
        Optional<ItemKey> asked = event.getRouteParameters().get("key").map(ItemKey::of);
        item = asked.or(this::first).map(desk.backlog()::details).orElse(null);
        show();
    }

    /** Others logged or decided: the list follows, and the card too, unless somebody writes there. */
    private void hear(LiveNews news) {
        WorkItemDetails present = item;
        if (present == null) {
            item = first().map(desk.backlog()::details).orElse(null);
            show();
            return;
        }
        if (!news.isEverything()
                && desk.backlog()
                        .among(
                                BacklogFilter.ALL,
                                news.ids(WorkItemId.SUBJECT).stream()
                                        .map(WorkItemId::new)
                                        .toList())
                        .isEmpty()) {
            return;
        }
        list.show(products(), present);
        if (news.concerns(present.id().subject())) {
            Typing.ask(
                    card,
                    () -> {
                        item = desk.backlog().details(present.id());
                        show();
                    },
                    () -> Notices.error(getTranslation("backlog.live.changed")));
        }
    }

    private Optional<ItemKey> first() {
        return desk.triage().first(products());
    }

    private Set<ProductId> products() {
        return product == null ? Set.of() : Set.of(product.id());
    }

    private void show() {
        card.removeAll();
        actions = null;
        WorkItemDetails present = item;
        nothing.setVisible(present == null);
        body.setVisible(present != null);
        if (present != null) {
            TriageActions offered = new TriageActions(desk, present, this::decide);
            offered.setVisible(present.status() == Status.NEW);
            actions = offered.isVisible() ? offered : null;
            LikelyItems likely =
                    new LikelyItems(actions != null && present.rights().triage() ? offered::mergeInto : null);
            likely.show(desk.watch().likely(present.product().id(), present.title(), present.id(), LikelyItems.MOST));
            card.add(
                    new TriageCard(present, words, desk.today(), () -> step(false), () -> step(true)), likely, offered);
            card.add(new TalkPanel(
                    desk.comments(),
                    new ItemDoor(desk.talk(), present.id(), present.key()),
                    present.status() != Status.MERGED));
        }
        time.show(products(), list.show(products(), present));
    }

    /** Carries out a decision, offers to undo it, and goes on with the next item. */
    private void decide(String done, Function<WorkItemDetails, Triaged> command) {
        WorkItemDetails present = item;
        if (present == null) {
            return;
        }
        Optional<ItemKey> next = desk.triage().neighbour(products(), present.key(), true);
        Triaged triaged = command.apply(present);
        Notices.undoable(getTranslation(done, present.key()), () -> undo(triaged));
        turnTo(next.or(this::first).orElse(null));
    }

    private void undo(Triaged triaged) {
        try {
            desk.triage().undo(triaged.id(), triaged.version());
        } catch (DomainException problem) {
            Notices.error(problem.text(getLocale()));
            return;
        }
        go(triaged.key(), product);
    }

    private void step(boolean forward) {
        if (item != null) {
            desk.triage().neighbour(products(), item.key(), forward).ifPresent(this::turnTo);
        }
    }

    private void go(@Nullable ItemKey key, @Nullable ProductRef of) {
        Location to = location(key, of);
        getUI().ifPresent(ui -> ui.navigate(to.getPath(), to.getQueryParameters()));
    }

    /** Shows another item of the same list. To navigate there would read again what stays. */
    private void turnTo(@Nullable ItemKey key) {
        item = key == null ? null : desk.backlog().details(key);
        show();
        getUI().ifPresent(ui -> {
            ui.getPage().getHistory().pushState(null, location(key, product), false);
            NavigationBadge.recount(ui);
        });
    }

    private static Location location(@Nullable ItemKey key, @Nullable ProductRef of) {
        return new Location(
                key == null ? BacklogLinks.TRIAGE : BacklogLinks.TRIAGE + "/" + key,
                of == null ? QueryParameters.empty() : QueryParameters.of(PRODUCT, of.key()));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        Registration logged = ComponentUtil.addListener(
                event.getUI(), LogPanel.Logged.class, here -> go(item == null ? null : item.key(), product));
        addDetachListener(detach -> {
            detach.unregisterListener();
            logged.remove();
        });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("triage.title");
    }
}
