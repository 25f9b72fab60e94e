package app.ballast.portfolio.ui;

import app.ballast.common.DomainException;
import app.ballast.common.ui.Notices;
import app.ballast.people.ui.SidePanel;
import app.ballast.portfolio.ProductRef;
import app.ballast.portfolio.ReleaseRef;
import app.ballast.portfolio.ReleaseRow;
import app.ballast.portfolio.ReleaseService;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;

/** One release: its product, its name, its day. Readers see the same without the commands. */
class ReleasePanel extends SidePanel {

    private final ReleasesView page;
    private final ReleaseService releases;
    private final ComboBox<ProductRef> product = new ComboBox<>(getTranslation("releases.product"));
    private final TextField name = new TextField(getTranslation("releases.name"));
    private final DatePicker day = new DatePicker(getTranslation("releases.date"));

    /** For a release to be added. */
    ReleasePanel(ReleasesView page, ReleaseService releases, List<ProductRef> products) {
        super(page.getTranslation("releases.add"), page::close);
        this.page = page;
        this.releases = releases;
        fields(products);
        if (products.size() == 1) {
            product.setValue(products.getFirst());
        }
        saving(getTranslation("releases.add.submit"), this::add, name);
        name.focus();
    }

    /** For a release that is there. */
    ReleasePanel(ReleasesView page, ReleaseService releases, ProductRef of, ReleaseRow row, boolean keeper) {
        super(row.release().name(), page::close);
        this.page = page;
        this.releases = releases;
        fields(List.of(of));
        product.setValue(of);
        product.setReadOnly(true);
        ReleaseRef release = row.release();
        name.setValue(release.name());
        name.setReadOnly(!keeper);
        day.setValue(release.releasedOn());
        day.setReadOnly(!keeper);
        if (keeper) {
            saving(getTranslation("common.save"), () -> save(release), name);
            String label = row.archived() ? "releases.restore" : "releases.archive";
            Button archive = new Button(
                    getTranslation(label),
                    click -> attempt(row.archived() ? () -> restore(release) : () -> archive(release)));
            section(getTranslation(label), new Paragraph(getTranslation(label + ".text")), row(archive));
        }
    }

    private void fields(List<ProductRef> products) {
        product.setItems(products);
        product.setItemLabelGenerator(ProductRef::name);
        product.setRequiredIndicatorVisible(true);
        name.setRequiredIndicatorVisible(true);
        name.setPlaceholder(getTranslation("releases.name.example"));
        day.setLocale(getLocale());
        day.setRequiredIndicatorVisible(true);
        errors().put("product", product).put("name", name).put("date", day);
        with(product, name, day);
    }

    private void add() {
        attempt(() -> {
            ProductRef of = product.getOptionalValue()
                    .orElseThrow(() -> DomainException.invalid("product", "releases.product.none"));
            releases.add(of.id(), name.getValue(), typedDay());
            done();
        });
    }

    private void save(ReleaseRef release) {
        attempt(() -> {
            releases.change(release.id(), release.version(), name.getValue(), typedDay());
            done();
        });
    }

    private LocalDate typedDay() {
        return day.getOptionalValue().orElseThrow(() -> DomainException.invalid("date", "releases.date.none"));
    }

    private void done() {
        Notices.success(getTranslation("settings.saved"));
        page.close();
    }

    private void archive(ReleaseRef release) {
        releases.archive(release.id());
        Notices.undoable(
                getTranslation("settings.archived.notice", release.name()), () -> attempt(() -> restore(release)));
        page.close();
    }

    private void restore(ReleaseRef release) {
        releases.restore(release.id());
        page.open(release.id());
    }
}
