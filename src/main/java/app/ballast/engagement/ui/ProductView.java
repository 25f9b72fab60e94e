package app.ballast.engagement.ui;

import app.ballast.common.Period;
import app.ballast.common.ui.ChartFrame;
import app.ballast.common.ui.EmptyState;
import app.ballast.common.ui.Figures;
import app.ballast.common.ui.NewsLine;
import app.ballast.common.ui.PageHeader;
import app.ballast.common.ui.PeriodChoice;
import app.ballast.common.ui.PeriodPicker;
import app.ballast.engagement.EngagementLinks;
import app.ballast.engagement.EngagementSnapshot;
import app.ballast.engagement.FeatureId;
import app.ballast.portfolio.CostHistory;
import app.ballast.portfolio.PortfolioLinks;
import app.ballast.portfolio.ProductRef;
import app.ballast.portfolio.ServiceId;
import app.ballast.portfolio.TeamWork;
import app.ballast.portfolio.ui.TeamPicker;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Does anybody use it? One product: who is active, what they use, who comes back, what they say, and what it brings in. */
@Route(EngagementLinks.PRODUCT)
@PermitAll
@Menu(title = "nav.product", order = 5)
class ProductView extends Section implements HasUrlParameter<String>, HasDynamicTitle {

    /** What of others' changes may change what is shown: imports come with their product. */
    private static final Set<String> CONCERNS = Set.of("product", "series", FeatureId.SUBJECT);

    private final transient ProductDesk desk;
    private final Select<ProductRef> products = new Select<>();
    private final TeamPicker teams = new TeamPicker(chosen -> UI.getCurrent()
            .navigate(EngagementLinks.PRODUCT, this.address.withTeam(chosen).query()));
    private final PeriodPicker period = new PeriodPicker(chosen -> go(this.address.withPeriod(chosen)));
    private final PageHeader header = new PageHeader("");
    private final Div content = new Div();
    private final NewsLine news = new NewsLine(content, this::read, () -> true);
    private final Anchor activity = new Anchor("", getTranslation("nav.activity"));
    private ProductAddress address = new ProductAddress(null, PeriodChoice.USUAL, 7);
    private transient @Nullable TeamWork team;
    private transient @Nullable ProductRef product;
    private @Nullable AnswerForm answers;
    private @Nullable RevenueForm revenue;
    private String title = getTranslation("nav.product");

    ProductView(ProductDesk desk) {
        this.desk = desk;
        addClassNames("ballast-page", "product-page");
        content.addClassName("product-content");
        products.setAriaLabel(getTranslation("balance.product"));
        products.setEmptySelectionCaption(getTranslation("panels.team.products"));
        products.setItemLabelGenerator(one -> one == null ? getTranslation("panels.team.products") : one.name());
        products.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                ProductRef chosen = change.getValue();
                UI.getCurrent()
                        .navigate(
                                chosen == null ? EngagementLinks.PRODUCT : EngagementLinks.product(chosen),
                                address.query());
            }
        });
        activity.getElement().setAttribute("router-link", true);
        header.addActions(activity, teams, products, period);
        add(header, news, content);
        desk.live().follow(this, change -> CONCERNS.contains(change.subject().type()), heard -> news.hear());
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String which) {
        address = ProductAddress.of(event.getLocation().getQueryParameters());
        team = teams.show(desk.capacity().work(), address.team());
        List<ProductRef> all = team == null ? desk.portfolio().products() : team.products();
        product = which != null && !which.isEmpty()
                ? desk.portfolio().product(which)
                : team == null ? all.stream().findFirst().orElse(null) : null;
        products.setEmptySelectionAllowed(team != null);
        products.setItems(all);
        products.setVisible(!all.isEmpty());
        period.setVisible(product != null || team != null);
        if (product != null && all.contains(product)) {
            products.setValue(product);
        }
        // Kept while others' changes are shown, so that what was typed stays.
        answers = product == null || !desk.keeper() ? null : new AnswerForm(desk, product, this::again);
        revenue = product == null || !desk.keeper() ? null : new RevenueForm(desk, product, this::again);
        read();
    }

    private void again() {
        UI.getCurrent().refreshCurrentRoute(false);
    }

    private void read() {
        news.settle();
        content.removeAll();
        ProductRef shown = product;
        TeamWork covered = team;
        if (shown == null && covered != null) {
            of(covered);
            return;
        }
        title = shown == null ? getTranslation("nav.product") : shown.name();
        header.setTitle(title);
        activity.setVisible(shown != null);
        if (shown == null) {
            content.add(new EmptyState(
                    VaadinIcon.USERS, getTranslation("balance.start.title"), getTranslation("balance.start.ask")));
            return;
        }
        period.setComparable(true);
        period.show(address.period(), desk.today());
        activity.setHref(PortfolioLinks.activity(shown));
        Period days = address.period().period(desk.today());
        ProductWords words = desk.words(getLocale(), this::getTranslation);
        Figures figures = words.figures();
        ChartFrame frame = new ChartFrame(address.period(), desk.today(), figures, to -> go(address.withPeriod(to)));
        EngagementSnapshot usage = desk.engagement().snapshot(shown.id(), days);
        content.add(
                new UsersPanel(
                        shown,
                        usage,
                        desk.portfolio().releases(List.of(shown.id()), days),
                        frame,
                        new CostTile(shown, costs(shown), usage, desk.today(), words).tile(),
                        address.window(),
                        window -> go(address.withWindow(window))),
                new FeaturesPanel(
                        desk.adoption().use(desk.features().of(shown.id())),
                        words,
                        false,
                        desk.keeper()
                                ? () -> UI.getCurrent()
                                        .navigate(
                                                EngagementLinks.FEATURES,
                                                new FeatureAddress(
                                                                shown.key(), PeriodChoice.last(365), FeatureAddress.NEW)
                                                        .query())
                                : null),
                new RetentionPanel(shown, usage, figures),
                new SurveysPanel(shown, desk.surveys().readings(shown.id(), days), words, answers),
                new RevenuePanel(shown, desk.revenue().reading(shown.id(), days).orElse(null), words, frame, revenue));
    }

    private void of(TeamWork covered) {
        title = covered.name();
        activity.setVisible(false);
        period.setComparable(false);
        header.setTitle(title);
        period.show(address.period(), desk.today());
        Period days = address.period().period(desk.today());
        content.add(new TeamUsage(
                covered.products(),
                desk.engagement()
                        .snapshots(
                                covered.products().stream().map(ProductRef::id).toList(), days),
                address.query(),
                desk.words(getLocale(), this::getTranslation).figures()));
    }

    private Collection<CostHistory> costs(ProductRef shown) {
        List<ServiceId> used = desk.portfolio().services(shown.id()).stream()
                .map(one -> one.service().id())
                .toList();
        return desk.costs().histories(used).values().stream()
                .sorted(Comparator.comparing(one -> one.service().name()))
                .toList();
    }

    private void go(ProductAddress to) {
        String path = product == null ? EngagementLinks.PRODUCT : EngagementLinks.product(product);
        UI.getCurrent().navigate(path, to.query());
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
