package app.ballast.reliability.ui;

import app.ballast.common.DomainException;
import app.ballast.common.ui.Notices;
import app.ballast.metrics.SeriesRef;
import app.ballast.metrics.Unit;
import app.ballast.people.ui.SidePanel;
import app.ballast.portfolio.ProductRef;
import app.ballast.portfolio.ServiceRef;
import app.ballast.reliability.ObjectiveChange;
import app.ballast.reliability.SloDraft;
import app.ballast.reliability.SloRow;
import app.ballast.reliability.slo.Measure;
import app.ballast.reliability.slo.SloWindow;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One SLO, to be added or changed, with every objective that it had. Readers see the same without commands. */
class SloPanel extends SidePanel {

    private final transient ReliabilityDesk desk;
    private final transient SloWords words;
    private final transient ServiceRef service;
    private final transient Runnable close;
    private final TextField name = new TextField(getTranslation("slo.field.name"));
    private final Select<Measure> measure = new Select<>();
    private final ComboBox<String> series = new ComboBox<>(getTranslation("slo.field.series"));
    private final BigDecimalField objective = new BigDecimalField(getTranslation("slo.field.objective"));
    private final Select<SloWindow> window = new Select<>();
    private final Checkbox excludes = new Checkbox(getTranslation("slo.field.excludes"));
    private final Checkbox counts = new Checkbox(getTranslation("slo.field.counts"));
    private final Div conflict = new Div();
    private transient @Nullable SloRow slo;

    /** @param slo null for one to be added */
    SloPanel(ReliabilityDesk desk, SloWords words, ServiceRef service, @Nullable SloRow slo, Runnable close) {
        super(slo == null ? words.text("slo.add") : slo.name(), close);
        this.desk = desk;
        this.words = words;
        this.service = service;
        this.close = close;
        this.slo = slo;
        fields();
        show(slo == null ? SloDraft.byTime(words.text("slo.field.name.default"), "99.9") : slo.draft());
        conflict.addClassName("slo-conflict");
        conflict.getElement().setAttribute("role", "alert");
        with(name, measure, series, objective, window, excludes, counts, conflict);
        if (desk.keeper()) {
            saving(words.text(slo == null ? "slo.add.submit" : "common.save"), this::save, name, objective);
        } else {
            with(new Paragraph(words.text("slo.readers")));
        }
        if (slo != null) {
            section(words.text("slo.history"), history(desk.slos().objectives(slo.id())));
            if (desk.keeper()) {
                section(
                        words.text("slo.archive"),
                        new Paragraph(words.text("slo.archive.text")),
                        new Button(words.text("slo.archive"), click -> attempt(() -> archive(slo))));
            }
        }
    }

    private void fields() {
        measure.setLabel(words.text("slo.field.measure"));
        measure.setItems(Measure.values());
        measure.setItemLabelGenerator(one -> words.text("slo.measure." + one.name()));
        measure.addValueChangeListener(change -> byMeasure());
        series.setItems(seriesKeys());
        series.setHelperText(words.text("slo.field.series.hint"));
        objective.setLocale(getLocale());
        objective.setHelperText(words.text("slo.field.objective.hint"));
        window.setLabel(words.text("slo.field.window"));
        window.setItems(SloWindow.values());
        window.setItemLabelGenerator(words::window);
        excludes.setHelperText(words.text("slo.field.excludes.hint"));
        counts.setHelperText(words.text("slo.field.counts.hint"));
        boolean reader = !desk.keeper();
        name.setReadOnly(reader);
        measure.setReadOnly(reader);
        series.setReadOnly(reader);
        objective.setReadOnly(reader);
        window.setReadOnly(reader);
        excludes.setReadOnly(reader);
        counts.setReadOnly(reader);
        errors().put("name", name)
                .put("series", series)
                .put("objective", objective)
                .put("excludesMaintenance", excludes);
    }

    private void show(SloDraft draft) {
        name.setValue(draft.name());
        measure.setValue(draft.measure());
        series.setValue(draft.series());
        objective.setValue(new BigDecimal(draft.percent().toPlainString()));
        window.setValue(draft.window());
        excludes.setValue(draft.excludesMaintenance());
        counts.setValue(draft.counts());
        byMeasure();
    }

    private void byMeasure() {
        boolean events = measure.getValue() == Measure.EVENTS;
        series.setVisible(events);
        excludes.setVisible(!events);
    }

    /** Series of ratios of the products that depend on the service. */
    private List<String> seriesKeys() {
        return desk.portfolio().products().stream()
                .filter(this::uses)
                .flatMap(product -> desk.metrics().series(product.id()).stream())
                .filter(one -> one.unit() == Unit.RATIO
                        && (one.service() == null || one.service().equals(service.id())))
                .map(SeriesRef::key)
                .sorted()
                .toList();
    }

    private boolean uses(ProductRef product) {
        return desk.portfolio().services(product.id()).stream()
                .anyMatch(used -> used.service().equals(service));
    }

    private SloDraft draft() {
        boolean events = measure.getValue() == Measure.EVENTS;
        return new SloDraft(
                name.getValue(),
                measure.getValue(),
                events ? series.getValue() : null,
                Objects.requireNonNullElse(objective.getValue(), BigDecimal.ZERO),
                window.getValue(),
                !events && excludes.getValue(),
                counts.getValue());
    }

    private void save() {
        conflict.removeAll();
        attempt(() -> {
            SloDraft draft = draft();
            SloRow present = slo;
            try {
                if (present == null) {
                    desk.slos().define(service.id(), draft);
                } else {
                    desk.slos().change(present.id(), present.version(), draft);
                }
            } catch (DomainException lost) {
                if (present == null || lost.sort() != DomainException.Sort.CONFLICT) {
                    throw lost;
                }
                offerBoth(desk.slos().get(present.id()));
                return;
            }
            Notices.success(words.text("settings.saved"));
            close.run();
        });
    }

    /** Somebody else was faster: what was typed stays, theirs is shown, and either may be taken. */
    private void offerBoth(SloRow theirs) {
        conflict.add(
                new Paragraph(words.text("slo.conflict", theirs.setBy(), theirs.name(), words.promise(theirs))),
                SidePanel.row(
                        new Button(words.text("slo.conflict.mine"), click -> {
                            slo = theirs;
                            save();
                        }),
                        new Button(words.text("slo.conflict.theirs"), click -> {
                            slo = theirs;
                            conflict.removeAll();
                            show(theirs.draft());
                        })));
    }

    private void archive(SloRow row) {
        desk.slos().archive(row.id());
        Notices.undoable(words.text("settings.archived.notice", row.name()), () -> {
            attempt(() -> desk.slos().restore(row.id()));
            close.run();
        });
        close.run();
    }

    private Div history(List<ObjectiveChange> changes) {
        Div lines = new Div();
        lines.addClassName("slo-history");
        changes.forEach(change -> lines.add(new Paragraph(
                change.before() == null
                        ? words.text(
                                "slo.history.first",
                                words.objective(change.after()),
                                change.by(),
                                words.figures().moment(change.at()))
                        : words.text(
                                "slo.history.change",
                                words.objective(change.before()),
                                words.objective(change.after()),
                                change.by(),
                                words.figures().moment(change.at())))));
        lines.add(new Paragraph(words.text("slo.note.today")));
        return lines;
    }
}
