package app.ballast.portfolio.ui;

import app.ballast.common.ui.Notices;
import app.ballast.people.ui.SidePanel;
import app.ballast.portfolio.PortfolioLinks;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ProductRef;
import app.ballast.portfolio.ServiceRow;
import app.ballast.portfolio.ServiceSettings;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** One service: its name, the products that depend on it, and for which of them it is critical. */
class ServicePanel extends SidePanel {

    private final ServicesView page;
    private final ServiceSettings services;
    private final TextField name = new TextField(getTranslation("settings.name"));
    private final MultiSelectComboBox<ProductRef> products =
            new MultiSelectComboBox<>(getTranslation("settings.services.products"));
    private final CheckboxGroup<ProductRef> critical =
            new CheckboxGroup<>(getTranslation("settings.services.critical"));

    /** For a service to be added. */
    ServicePanel(ServicesView page, ServiceSettings services, List<ProductRef> all) {
        super(page.getTranslation("settings.services.add"), page::close);
        this.page = page;
        this.services = services;
        fields(all);
        saving(getTranslation("settings.services.add.submit"), this::add, name);
        name.focus();
    }

    /** For a service that is there. */
    ServicePanel(ServicesView page, ServiceSettings services, List<ProductRef> all, ServiceRow row) {
        super(row.name(), page::close);
        this.page = page;
        this.services = services;
        fields(all);
        name.setValue(row.name());
        name.setHelperText(getTranslation("settings.services.key.fixed", row.key()));
        products.setValue(of(all, row.products().keySet()));
        Set<ProductId> vital = new HashSet<>(row.products().keySet());
        vital.removeIf(product -> !row.products().getOrDefault(product, false));
        critical.setValue(of(all, vital));
        saving(getTranslation("common.save"), () -> save(row), name);
        if (!row.archived()) {
            Anchor costs = new Anchor(PortfolioLinks.SERVICES + "/" + row.key(), getTranslation("services.costs.open"));
            costs.getElement().setAttribute("router-link", true);
            section(getTranslation("services.costs"), new Paragraph(getTranslation("services.costs.text")), row(costs));
        }
        String label = row.archived() ? "settings.services.restore" : "settings.services.archive";
        Button archive = new Button(
                getTranslation(label), click -> attempt(row.archived() ? () -> restore(row) : () -> archive(row)));
        section(getTranslation(label), new Paragraph(getTranslation(label + ".text")), row(archive));
    }

    private void fields(List<ProductRef> all) {
        name.setRequiredIndicatorVisible(true);
        products.setItems(all);
        products.setItemLabelGenerator(ProductRef::name);
        products.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        critical.setItemLabelGenerator(ProductRef::name);
        critical.setHelperText(getTranslation("settings.services.critical.hint"));
        critical.setVisible(false);
        products.addValueChangeListener(change -> offerCritical(change.getValue()));
        errors().put("name", name).put("products", products);
        with(name, products, critical);
    }

    /** What is newly chosen is critical until somebody says otherwise, as with imports. */
    private void offerCritical(Set<ProductRef> chosen) {
        Set<ProductRef> before = critical.getListDataView().getItems().collect(Collectors.toSet());
        Set<ProductRef> vital = new HashSet<>(critical.getValue());
        chosen.stream().filter(product -> !before.contains(product)).forEach(vital::add);
        vital.retainAll(chosen);
        critical.setItems(chosen.stream()
                .sorted((a, b) -> a.name().compareToIgnoreCase(b.name()))
                .toList());
        critical.setValue(vital);
        critical.setVisible(!chosen.isEmpty());
    }

    private static Set<ProductRef> of(List<ProductRef> all, Set<ProductId> ids) {
        return all.stream().filter(product -> ids.contains(product.id())).collect(Collectors.toSet());
    }

    private Map<ProductId, Boolean> chosen() {
        Map<ProductId, Boolean> chosen = new HashMap<>();
        products.getValue()
                .forEach(product -> chosen.put(product.id(), critical.getValue().contains(product)));
        return chosen;
    }

    private void add() {
        attempt(() -> {
            services.add(name.getValue(), chosen());
            done();
        });
    }

    private void save(ServiceRow row) {
        attempt(() -> {
            services.change(row.id(), row.version(), name.getValue(), chosen());
            done();
        });
    }

    private void done() {
        Notices.success(getTranslation("settings.saved"));
        page.close();
    }

    private void archive(ServiceRow row) {
        services.archive(row.id());
        Notices.undoable(getTranslation("settings.archived.notice", row.name()), () -> attempt(() -> restore(row)));
        page.close();
    }

    private void restore(ServiceRow row) {
        services.restore(row.id());
        page.open(row.id());
    }
}
