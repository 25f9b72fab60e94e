package app.ballast.tradeoffs.policy.ui;

import app.ballast.common.DomainException;
import app.ballast.common.ui.FieldErrors;
import app.ballast.common.ui.Notices;
import app.ballast.common.ui.SectionPanel;
import app.ballast.metrics.Metric;
import app.ballast.tradeoffs.policy.CountingTargets;
import app.ballast.tradeoffs.policy.PolicyLevels;
import app.ballast.tradeoffs.policy.PolicySheet;
import app.ballast.tradeoffs.policy.PolicyText;
import app.ballast.tradeoffs.policy.PolicyVersion;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes a version of a policy, a new one or the draft that is there, and tries its levels before anybody signs them. */
class PolicyEditor extends SectionPanel {

    private final transient PolicyDesk desk;
    private final transient PolicySheet sheet;
    private final transient PolicyWords words;
    private final transient Runnable close;
    private final LevelFields levels;
    private final BandFields band;
    private final CheckboxGroup<Metric> metrics = new CheckboxGroup<>();
    private final Checkbox adoption;
    private final DatePicker from;
    private final Paragraph problem = new Paragraph();
    private final transient FieldErrors errors = new FieldErrors();

    /**
     * @param tried is given levels that somebody wants to try
     * @param close goes back to what is stored
     */
    PolicyEditor(PolicyDesk desk, PolicySheet sheet, PolicyWords words, Consumer<PolicyLevels> tried, Runnable close) {
        super(words.text(sheet.draft() == null ? "policy.new" : "policy.edit"));
        this.desk = desk;
        this.sheet = sheet;
        this.words = words;
        this.close = close;
        levels = new LevelFields(words);
        band = new BandFields(words);
        adoption = new Checkbox(words.text("policy.targets.adoption"));
        from = new DatePicker(words.text("policy.field.from-day"));
        fields();
        PolicyVersion draft = sheet.draft();
        show(draft == null ? sheet.beginning() : draft.text());
        Button save = new Button(words.text("policy.save"), click -> attempt(this::save));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Div commands = new Div(
                save,
                new Button(words.text("policy.try"), click -> attempt(() -> tried.accept(levels.read()))),
                new Button(words.text("common.cancel"), click -> close.run()));
        commands.addClassName("policy-commands");
        add(
                new Paragraph(words.text("policy.editor.text")),
                levels,
                problem,
                new H3(words.text("policy.term.targets")),
                metrics,
                adoption,
                new H3(words.text("policy.term.band")),
                band,
                from,
                commands);
    }

    private void fields() {
        problem.addClassName("policy-problem");
        problem.setVisible(false);
        problem.getElement().setAttribute("role", "alert");
        metrics.setAriaLabel(words.text("policy.term.targets"));
        metrics.setItems(CountingTargets.ALL.metrics().stream().sorted().toList());
        metrics.setItemLabelGenerator(metric -> words.text("policy.metric." + metric.name()));
        from.setLocale(getLocale());
        from.setMin(sheet.today());
        from.setMax(sheet.today().plusYears(1));
        from.setHelperText(words.text("policy.field.from-day.hint"));
        errors.put("from", from);
    }

    private void show(PolicyText text) {
        levels.show(text.levels());
        metrics.setValue(text.targets().metrics());
        adoption.setValue(text.targets().adoption());
        band.show(text.band());
        LocalDate day = text.from();
        from.setValue(day.isBefore(sheet.today()) ? sheet.today() : day);
    }

    private void save() {
        PolicyText text = new PolicyText(
                levels.read(),
                new CountingTargets(metrics.getValue(), adoption.getValue()),
                band.read(),
                Objects.requireNonNullElse(from.getValue(), sheet.today()));
        PolicyVersion draft = sheet.draft();
        if (draft == null) {
            desk.book().draft(sheet.product().id(), text);
        } else {
            desk.book().change(draft.id(), draft.rowVersion(), text);
        }
        Notices.success(words.text("policy.saved"));
        close.run();
    }

    private void attempt(Runnable command) {
        errors.clear();
        tell(null);
        try {
            command.run();
        } catch (DomainException refused) {
            if ("levels".equals(refused.field()) || "band".equals(refused.field())) {
                tell(refused.text(getLocale()));
            } else {
                errors.show(refused, getLocale());
            }
        }
    }

    private void tell(@Nullable String text) {
        problem.setText(text == null ? "" : text);
        problem.setVisible(text != null);
    }
}
