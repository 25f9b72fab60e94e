package app.ballast.engagement.ui;

import app.ballast.backlog.ItemKey;
import app.ballast.common.DomainException;
import app.ballast.common.ui.Notices;
import app.ballast.engagement.FeatureDraft;
import app.ballast.engagement.FeatureRow;
import app.ballast.people.ui.SidePanel;
import app.ballast.portfolio.ProductRef;
import app.ballast.portfolio.ServiceRef;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One feature, to be added or changed. */
class FeaturePanel extends SidePanel {

    private final transient ProductDesk desk;
    private final transient ProductRef product;
    private final transient Done done;
    private final TextField name = new TextField(getTranslation("feature.field.name"));
    private final TextField action = new TextField(getTranslation("feature.field.action"));
    private final TextField item = new TextField(getTranslation("feature.field.item"));
    private final MultiSelectComboBox<ServiceRef> services =
            new MultiSelectComboBox<>(getTranslation("feature.field.services"));
    private final BigDecimalField target = new BigDecimalField(getTranslation("feature.field.target"));
    private final DatePicker due = new DatePicker(getTranslation("feature.field.due"));
    private final DatePicker shipped = new DatePicker(getTranslation("feature.field.shipped"));
    private final Div conflict = new Div();
    private transient @Nullable FeatureRow feature;

    /** What comes after the panel. */
    interface Done {
        /** @param saved null where nothing was saved */
        void close(@Nullable FeatureRow saved);
    }

    /** @param feature null for one to be added */
    FeaturePanel(ProductDesk desk, ProductRef product, @Nullable FeatureRow feature, Done done) {
        super(title(feature), () -> done.close(null));
        this.desk = desk;
        this.product = product;
        this.feature = feature;
        this.done = done;
        fields();
        if (feature != null) {
            show(feature);
        }
        conflict.addClassName("slo-conflict");
        conflict.getElement().setAttribute("role", "alert");
        with(name, action, item, services, target, due, shipped, conflict);
        saving(getTranslation(feature == null ? "feature.add.submit" : "common.save"), this::save, name, action, item);
        if (feature != null) {
            section(
                    getTranslation("feature.archive"),
                    new Paragraph(getTranslation("feature.archive.text")),
                    new Button(getTranslation("feature.archive"), click -> attempt(() -> archive(feature))));
        }
    }

    private static String title(@Nullable FeatureRow feature) {
        return feature == null ? UI.getCurrent().getTranslation("feature.add") : feature.name();
    }

    private void fields() {
        action.setHelperText(getTranslation("feature.field.action.hint"));
        item.setHelperText(getTranslation("feature.field.item.hint"));
        List<ServiceRef> offered = new ArrayList<>(desk.portfolio().services(product.id()).stream()
                .map(used -> used.service())
                .toList());
        if (feature != null) {
            feature.services().stream()
                    .filter(service -> !offered.contains(service))
                    .forEach(offered::add);
        }
        services.setItems(offered);
        services.setItemLabelGenerator(ServiceRef::name);
        target.setLocale(getLocale());
        target.setHelperText(getTranslation("feature.field.target.hint"));
        due.setLocale(getLocale());
        shipped.setLocale(getLocale());
        shipped.setMax(desk.today());
        errors().put("name", name)
                .put("key", name)
                .put("coreAction", action)
                .put("item", item)
                .put("services", services)
                .put("target", target)
                .put("targetDue", due)
                .put("shippedOn", shipped);
    }

    private void show(FeatureRow row) {
        name.setValue(row.name());
        action.setValue(row.coreAction());
        item.setValue(row.item() == null ? "" : row.item().key().toString());
        services.setValue(new LinkedHashSet<>(row.services()));
        target.setValue(
                row.targetPercent() == null
                        ? null
                        : new BigDecimal(row.targetPercent().toPlainString()));
        due.setValue(row.targetDue());
        shipped.setValue(row.shippedOn());
    }

    private FeatureDraft draft() {
        String key = item.getValue().strip();
        Set<String> keys = services.getValue().stream().map(ServiceRef::key).collect(Collectors.toSet());
        return new FeatureDraft(
                name.getValue(),
                action.getValue(),
                key.isEmpty()
                        ? null
                        : ItemKey.find(key)
                                .orElseThrow(() -> DomainException.invalid("item", "engagement.error.item", key)),
                keys,
                target.getValue(),
                due.getValue(),
                shipped.getValue());
    }

    private void save() {
        conflict.removeAll();
        attempt(() -> {
            FeatureDraft draft = draft();
            FeatureRow present = feature;
            FeatureRow saved;
            try {
                saved = present == null
                        ? desk.features().define(product.id(), null, draft)
                        : desk.features().change(present.key(), present.version(), draft);
            } catch (DomainException lost) {
                if (present == null || lost.sort() != DomainException.Sort.CONFLICT) {
                    throw lost;
                }
                offerBoth(desk.features().get(present.key()));
                return;
            }
            Notices.success(getTranslation("settings.saved"));
            done.close(saved);
        });
    }

    /** Somebody else was faster: what was typed stays, and either may be taken. */
    private void offerBoth(FeatureRow theirs) {
        conflict.add(
                new Paragraph(getTranslation("feature.conflict", theirs.setBy())),
                SidePanel.row(
                        new Button(getTranslation("slo.conflict.mine"), click -> {
                            feature = theirs;
                            save();
                        }),
                        new Button(getTranslation("slo.conflict.theirs"), click -> {
                            feature = theirs;
                            conflict.removeAll();
                            show(theirs);
                        })));
    }

    private void archive(FeatureRow row) {
        desk.features().archive(row.key());
        Notices.undoable(getTranslation("settings.archived.notice", row.name()), () -> {
            attempt(() -> desk.features().restore(row.key()));
            done.close(row);
        });
        done.close(null);
    }
}
