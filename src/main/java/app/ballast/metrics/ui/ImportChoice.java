package app.ballast.metrics.ui;

import app.ballast.common.importing.Importer;
import app.ballast.common.ui.SectionPanel;
import app.ballast.portfolio.ProductRef;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is imported, and whereto. */
class ImportChoice extends SectionPanel {

    private final RadioButtonGroup<Importer> kinds = new RadioButtonGroup<>();
    private final Select<ProductRef> products = new Select<>();
    private final Paragraph hint = new Paragraph();
    private final Upload upload;

    /**
     * @param roles names of the roles that the person holds
     * @param changed told when a person chose something else
     */
    ImportChoice(List<Importer> importers, List<ProductRef> all, Set<String> roles, Upload upload, Runnable changed) {
        super("");
        this.upload = upload;
        addClassName("import-choice-panel");
        kinds.setLabel(getTranslation("import.kind"));
        kinds.setItems(importers);
        kinds.setItemLabelGenerator(importer -> label(importer, roles));
        kinds.setItemEnabledProvider(importer -> may(importer, roles));
        kinds.addValueChangeListener(change -> {
            showHint();
            if (change.isFromClient()) {
                changed.run();
            }
        });
        products.setLabel(getTranslation("import.product"));
        products.setItems(all);
        products.setItemLabelGenerator(ProductRef::name);
        products.addValueChangeListener(change -> {
            showHint();
            if (change.isFromClient()) {
                changed.run();
            }
        });
        hint.addClassName("import-hint");
        add(kinds, products, hint, upload);
        showHint();
    }

    static boolean may(Importer importer, Collection<String> roles) {
        return importer.roles().stream().anyMatch(roles::contains);
    }

    /** Chooses without telling anybody. */
    void choose(@Nullable Importer kind, @Nullable ProductRef product) {
        kinds.setValue(kind);
        products.setValue(product);
    }

    @Nullable
    Importer kind() {
        return kinds.getValue();
    }

    @Nullable
    ProductRef product() {
        return products.getValue();
    }

    /** While something runs, nothing else may be begun. */
    void rest(boolean resting) {
        kinds.setEnabled(!resting);
        products.setEnabled(!resting);
        upload.setVisible(!resting && complete());
    }

    private boolean complete() {
        return kinds.getValue() != null && products.getValue() != null;
    }

    private void showHint() {
        Importer kind = kinds.getValue();
        hint.setText(getTranslation(kind == null ? "import.kind.first" : kind.titleKey() + ".hint"));
        upload.setVisible(complete());
    }

    private String label(Importer importer, Set<String> roles) {
        String title = getTranslation(importer.titleKey());
        if (may(importer, roles)) {
            return title;
        }
        String who = importer.roles().stream()
                .sorted()
                .map(role -> getTranslation("role." + role))
                .collect(Collectors.joining(", "));
        return getTranslation("import.kind.others", title, who);
    }
}
