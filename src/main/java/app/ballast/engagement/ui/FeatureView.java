package app.ballast.engagement.ui;

import app.ballast.common.ui.ChartFrame;
import app.ballast.common.ui.DetailName;
import app.ballast.common.ui.NewsLine;
import app.ballast.common.ui.PageHeader;
import app.ballast.common.ui.PeriodChoice;
import app.ballast.common.ui.PeriodPicker;
import app.ballast.engagement.EngagementLinks;
import app.ballast.engagement.FeatureId;
import app.ballast.engagement.FeatureRow;
import app.ballast.engagement.FeatureUse;
import app.ballast.engagement.measures.ToRetire;
import app.ballast.portfolio.ProductRef;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Does anybody use what was built? All features, those that may be retired first; or one with all that belongs to it. */
@Route(EngagementLinks.FEATURES)
@PermitAll
class FeatureView extends Section implements HasUrlParameter<String>, HasDynamicTitle {

    /** What of others' changes may change what is shown. */
    private static final Set<String> CONCERNS = Set.of(FeatureId.SUBJECT, "series", "work-item", "service", "product");

    private final transient ProductDesk desk;
    private final Select<ProductRef> products = new Select<>();
    private FeatureAddress address = new FeatureAddress(null, PeriodChoice.USUAL, null);
    private final PeriodPicker period = new PeriodPicker(chosen -> go(this.address.withPeriod(chosen)));
    private final Button change = new Button(getTranslation("feature.change"), click -> open(FeatureAddress.CHANGE));
    private final PageHeader header = new PageHeader("");
    private final Div back = new Div();
    private final Div content = new Div();
    private final NewsLine news = new NewsLine(content, this::read, () -> true);
    private final MasterDetailLayout split = new MasterDetailLayout();
    private @Nullable AdoptionForm entry;
    private @Nullable String key;
    private String title = "";

    FeatureView(ProductDesk desk) {
        this.desk = desk;
        addClassNames("ballast-page", "product-page");
        content.addClassName("product-content");
        back.addClassName("product-back");
        products.setAriaLabel(getTranslation("balance.product"));
        products.setEmptySelectionAllowed(true);
        products.setEmptySelectionCaption(getTranslation("releases.all-products"));
        products.setItemLabelGenerator(one -> one == null ? getTranslation("releases.all-products") : one.name());
        products.addValueChangeListener(chosen -> {
            if (chosen.isFromClient()) {
                go(address.withProduct(
                        chosen.getValue() == null ? null : chosen.getValue().key()));
            }
        });
        header.addActions(products, period, change);
        Div main = new Div(back, header, news, content);
        main.addClassName("product-main");
        split.setMaster(main);
        DetailName.keep(split, getTranslation("common.detail"));
        split.setMasterSize("300px", true);
        split.setDetailSize("420px");
        split.setOverlaySize("min(440px, 100%)");
        split.addBackdropClickListener(click -> open(null));
        split.addDetailEscapePressListener(press -> open(null));
        add(split);
        desk.live().follow(this, change -> CONCERNS.contains(change.subject().type()), heard -> news.hear());
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String which) {
        address = FeatureAddress.of(event.getLocation().getQueryParameters());
        key = which == null || which.isEmpty() ? null : which;
        // Kept while others' changes are shown, so that what was typed stays.
        entry = key == null || !desk.keeper()
                ? null
                : new AdoptionForm(desk, desk.features().get(key), this::again);
        split.setDetail(read());
    }

    /** @return what is open at the side */
    private @Nullable Component read() {
        news.settle();
        content.removeAll();
        back.removeAll();
        String shown = key;
        Component panel = shown == null ? list() : one(desk.features().get(shown));
        products.setVisible(shown == null);
        period.setVisible(shown != null);
        change.setVisible(shown != null && desk.keeper());
        header.setTitle(title);
        return panel;
    }

    private @Nullable Component list() {
        title = getTranslation("feature.title");
        List<ProductRef> all = desk.portfolio().products();
        String wanted = address.product();
        ProductRef chosen = wanted == null ? null : desk.portfolio().product(wanted);
        products.setItems(all);
        products.setValue(chosen);
        List<FeatureUse> uses =
                desk
                        .adoption()
                        .use(
                                chosen == null
                                        ? desk.features().all()
                                        : desk.features().of(chosen.id()))
                        .stream()
                        .sorted(Comparator.comparing(use -> use.retire().verdict() != ToRetire.Verdict.SUGGESTED))
                        .toList();
        ProductRef target = desk.keeper() ? chosen : null;
        content.add(new FeaturesPanel(
                uses,
                desk.words(getLocale(), this::getTranslation),
                chosen == null,
                target == null ? null : () -> open(FeatureAddress.NEW)));
        return target != null && FeatureAddress.NEW.equals(address.panel())
                ? new FeaturePanel(desk, target, null, this::closed)
                : null;
    }

    private @Nullable Component one(FeatureRow feature) {
        title = feature.name();
        Anchor up = new Anchor(
                EngagementLinks.product(feature.product()),
                "← " + feature.product().name());
        up.getElement().setAttribute("router-link", true);
        back.add(up);
        period.show(address.period(), desk.today());
        ProductWords words = desk.words(getLocale(), this::getTranslation);
        ChartFrame frame =
                new ChartFrame(address.period(), desk.today(), words.figures(), to -> go(address.withPeriod(to)));
        content.add(new FeatureBoard(desk, words, feature, frame, entry));
        return desk.keeper() && FeatureAddress.CHANGE.equals(address.panel())
                ? new FeaturePanel(desk, feature.product(), feature, this::closed)
                : null;
    }

    private void closed(@Nullable FeatureRow saved) {
        if (saved != null) {
            key = saved.key();
        }
        open(null);
    }

    private void go(FeatureAddress to) {
        UI.getCurrent()
                .navigate(key == null ? EngagementLinks.FEATURES : EngagementLinks.FEATURES + "/" + key, to.query());
    }

    /** Opens a panel at the side, or none. */
    private void open(@Nullable String panel) {
        go(address.withPanel(panel));
    }

    private void again() {
        UI.getCurrent().refreshCurrentRoute(false);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
