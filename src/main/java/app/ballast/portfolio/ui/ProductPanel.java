package app.ballast.portfolio.ui;

import app.ballast.common.ui.Notices;
import app.ballast.people.TeamId;
import app.ballast.people.TeamRow;
import app.ballast.people.ui.SidePanel;
import app.ballast.portfolio.NewProduct;
import app.ballast.portfolio.PortfolioSettings;
import app.ballast.portfolio.ProductRow;
import app.ballast.portfolio.Visibility;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** One product: key, name, who sees it. */
class ProductPanel extends SidePanel {

    private final ProductsView page;
    private final PortfolioSettings products;
    private final TextField key = new TextField(getTranslation("settings.products.key"));
    private final TextField name = new TextField(getTranslation("settings.name"));
    private final RadioButtonGroup<Visibility> visibility =
            new RadioButtonGroup<>(getTranslation("settings.products.visibility"));
    private final MultiSelectComboBox<TeamRow> teams =
            new MultiSelectComboBox<>(getTranslation("settings.products.teams"));

    /** For a product to be added. */
    ProductPanel(ProductsView page, PortfolioSettings products, List<TeamRow> allTeams) {
        super(page.getTranslation("settings.products.add"), page::close);
        this.page = page;
        this.products = products;
        key.setHelperText(getTranslation("settings.products.key.hint"));
        key.setRequiredIndicatorVisible(true);
        key.setValueChangeMode(ValueChangeMode.EAGER);
        fields(allTeams);
        visibility.setValue(Visibility.OPEN);
        saving(getTranslation("settings.products.add.submit"), this::add, key, name);
        name.focus();
    }

    /** For a product that is there. */
    ProductPanel(ProductsView page, PortfolioSettings products, List<TeamRow> allTeams, ProductRow row) {
        super(row.name(), page::close);
        this.page = page;
        this.products = products;
        key.setReadOnly(true);
        key.setHelperText(getTranslation("settings.products.key.fixed"));
        fields(allTeams);
        key.setValue(row.key());
        name.setValue(row.name());
        visibility.setValue(row.visibility());
        teams.setValue(allTeams.stream()
                .filter(team -> row.teams().contains(team.id()))
                .collect(Collectors.toSet()));
        saving(getTranslation("common.save"), () -> save(row), name);
        String label = row.archived() ? "settings.products.restore" : "settings.products.archive";
        Button archive = new Button(
                getTranslation(label), click -> attempt(row.archived() ? () -> restore(row) : () -> archive(row)));
        section(getTranslation(label), new Paragraph(getTranslation(label + ".text")), row(archive));
    }

    private void fields(List<TeamRow> allTeams) {
        name.setRequiredIndicatorVisible(true);
        visibility.setItems(Visibility.values());
        visibility.setItemLabelGenerator(one -> getTranslation("settings.visibility." + one));
        visibility.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        visibility.addValueChangeListener(change -> teams.setVisible(change.getValue() == Visibility.RESTRICTED));
        teams.setItems(allTeams);
        teams.setItemLabelGenerator(TeamRow::name);
        teams.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        teams.setHelperText(getTranslation("settings.products.teams.hint"));
        teams.setVisible(false);
        errors().put("key", key).put("name", name).put("teams", teams);
        with(name, key, visibility, teams);
    }

    private Set<TeamId> chosen() {
        return visibility.getValue() == Visibility.OPEN
                ? Set.of()
                : teams.getValue().stream().map(TeamRow::id).collect(Collectors.toSet());
    }

    private void add() {
        attempt(() -> {
            products.add(new NewProduct(key.getValue(), name.getValue(), visibility.getValue(), chosen()));
            done();
        });
    }

    private void save(ProductRow row) {
        attempt(() -> {
            products.change(row.id(), row.version(), name.getValue(), visibility.getValue(), chosen());
            done();
        });
    }

    private void done() {
        Notices.success(getTranslation("settings.saved"));
        page.close();
    }

    private void archive(ProductRow row) {
        products.archive(row.id());
        Notices.undoable(getTranslation("settings.archived.notice", row.name()), () -> attempt(() -> restore(row)));
        page.close();
    }

    private void restore(ProductRow row) {
        products.restore(row.id());
        page.open(row.id());
    }
}
