package app.ballast.tradeoffs.policy.ui;

import app.ballast.backlog.ItemKey;
import app.ballast.common.ui.EmptyState;
import app.ballast.common.ui.Figures;
import app.ballast.common.ui.PageHeader;
import app.ballast.portfolio.ProductRef;
import app.ballast.reliability.SloRow;
import app.ballast.tradeoffs.policy.PolicyLinks;
import app.ballast.tradeoffs.policy.PolicySheet;
import app.ballast.tradeoffs.policy.PolicyVersion;
import app.ballast.tradeoffs.policy.Standing;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a product's team has agreed to do at each level of its error budget: read by all, drafted and signed by both sides. */
@Route(PolicyLinks.POLICY)
@PermitAll
class PolicyView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    /** What of others' changes may change what is shown. */
    private static final Set<String> CONCERNS = Set.of("policy", "slo", "service", "work-item");

    private final transient PolicyDesk desk;
    private final Select<ProductRef> product = new Select<>();
    private final Button draft = new Button(getTranslation("policy.new"), click -> edit());
    private final Div content = new Div();
    private transient @Nullable ProductRef shown;
    private @Nullable String item;
    private boolean editing;

    PolicyView(PolicyDesk desk) {
        this.desk = desk;
        addClassName("ballast-page");
        content.addClassName("policy-page");
        product.setAriaLabel(getTranslation("balance.product"));
        product.setItemLabelGenerator(ProductRef::name);
        product.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                getUI().ifPresent(ui -> ui.navigate(PolicyLinks.of(change.getValue())));
            }
        });
        draft.addThemeVariants(ButtonVariant.TERTIARY);
        add(new PageHeader(getTranslation("policy.title"), product, draft), content);
        desk.live().follow(this, change -> CONCERNS.contains(change.subject().type()), news -> {
            if (!editing && item == null) {
                read();
            }
        });
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String key) {
        List<ProductRef> products = desk.portfolio().products();
        item = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(PolicyLinks.ITEM)
                .orElse(null);
        editing = false;
        shown = key != null
                ? desk.portfolio().product(key)
                : products.stream().findFirst().orElse(null);
        product.setVisible(!products.isEmpty());
        product.setItems(products);
        product.setValue(shown);
        read();
    }

    private void read() {
        content.removeAll();
        ProductRef of = shown;
        if (of == null) {
            draft.setVisible(false);
            content.add(new EmptyState(
                    VaadinIcon.SCALE, getTranslation("balance.start.title"), getTranslation("balance.start.ask")));
            return;
        }
        PolicySheet sheet = desk.book().sheet(of.id());
        PolicyWords words = new PolicyWords(
                new Figures(getLocale(), desk.portfolio().workspace().zone(), this::getTranslation, desk.clock()));
        draft.setVisible(desk.side() && sheet.draft() == null && !editing);
        show(sheet, words);
    }

    private void show(PolicySheet sheet, PolicyWords words) {
        ProductRef of = sheet.product();
        List<SloRow> counting = desk.budgets().counting(of.id());
        Standing standing = desk.policies().standing(of.id()).orElse(null);
        DryRunPanel dry = new DryRunPanel(words, levels -> desk.dryRuns().lastYear(of.id(), levels));
        String asked = item;
        if (asked != null) {
            content.add(new AskPanel(
                    desk, desk.backlog().details(ItemKey.of(asked)), sheet.today(), words, () -> getUI().ifPresent(
                                    ui -> ui.navigate(PolicyLinks.of(of)))));
        }
        content.add(new StandPanel(sheet, standing, counting, words));
        PolicyVersion open = sheet.draft();
        if (editing) {
            content.add(new PolicyEditor(
                    desk, sheet, words, levels -> dry.show(levels, words.text("policy.dry.tried")), this::close));
        } else if (open != null) {
            content.add(new DraftPanel(desk, open, counting, words, this::edit, this::read));
        }
        dry.show(
                open == null ? sheet.levels() : open.text().levels(),
                open == null
                        ? words.text(sheet.inForce() == null ? "policy.default" : "policy.dry.held")
                        : words.text("policy.draft", open.number()));
        content.add(
                dry,
                new ExceptionPanel(desk, desk.exceptions().of(of.id()), words, this::read),
                new VersionsPanel(sheet.others(), desk.policies().history(of.id()), words));
    }

    private void edit() {
        editing = true;
        read();
    }

    private void close() {
        editing = false;
        read();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("policy.title") + (shown == null ? "" : ", " + shown.name());
    }
}
