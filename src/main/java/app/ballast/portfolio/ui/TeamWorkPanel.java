package app.ballast.portfolio.ui;

import app.ballast.common.ui.Notices;
import app.ballast.people.ui.SidePanel;
import app.ballast.portfolio.CapacityChange;
import app.ballast.portfolio.CapacityService;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ProductRef;
import app.ballast.portfolio.TeamCapacity;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The products that one team works on. Readers see the same without the command. */
class TeamWorkPanel extends SidePanel {

    private final CapacityView page;
    private final CapacityService capacity;
    private final TeamCapacity team;
    private final CheckboxGroup<ProductRef> products = new CheckboxGroup<>(getTranslation("capacity.works-on"));

    TeamWorkPanel(
            CapacityView page, CapacityService capacity, TeamCapacity team, List<ProductRef> all, boolean keeper) {
        super(team.name(), page::close);
        this.page = page;
        this.capacity = capacity;
        this.team = team;
        products.setItems(all);
        products.setItemLabelGenerator(ProductRef::name);
        products.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        products.setValue(all.stream()
                .filter(product -> team.products().contains(product.id()))
                .collect(Collectors.toSet()));
        products.setReadOnly(!keeper);
        errors().put("products", products);
        with(products, new Paragraph(getTranslation("capacity.shared")));
        if (keeper) {
            saving(getTranslation("common.save"), this::save);
        }
    }

    private void save() {
        attempt(() -> {
            Set<ProductId> chosen =
                    products.getValue().stream().map(ProductRef::id).collect(Collectors.toSet());
            capacity.change(team.team(), CapacityChange.worksOn(chosen));
            Notices.undoable(
                    getTranslation("capacity.saved.products", team.name()),
                    () -> attempt(() -> {
                        capacity.change(team.team(), CapacityChange.worksOn(team.products()));
                        page.read();
                    }));
            page.close();
        });
    }
}
