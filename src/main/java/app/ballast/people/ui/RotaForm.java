package app.ballast.people.ui;

import app.ballast.common.DomainException;
import app.ballast.common.ui.FieldErrors;
import app.ballast.common.ui.Notices;
import app.ballast.people.PersonRef;
import app.ballast.people.RotaService;
import app.ballast.people.TeamSheet;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Changes who takes turns at triage, when they hand over, and, for administrators, who leads the team. What others
 * change does not take away what is chosen here and not saved; a field that nobody touched here is not written.
 */
class RotaForm extends Details {

    private final transient RotaService rotas;
    private final transient Runnable changed;
    private final boolean administrator;
    private final MultiSelectComboBox<PersonRef> order = new MultiSelectComboBox<>(getTranslation("rota.order"));
    private final Select<DayOfWeek> day = new Select<>();
    private final Select<Integer> hour = new Select<>();
    private final MultiSelectComboBox<PersonRef> leads = new MultiSelectComboBox<>(getTranslation("rota.leads"));
    private final FieldErrors errors =
            new FieldErrors().put("order", order).put("hour", hour).put("leads", leads);
    private transient @Nullable TeamSheet filled;

    RotaForm(RotaService rotas, boolean administrator, Runnable changed) {
        this.rotas = rotas;
        this.administrator = administrator;
        this.changed = changed;
        setSummaryText(getTranslation("rota.change"));
        order.setItemLabelGenerator(PersonRef::name);
        order.setHelperText(getTranslation("rota.order.hint"));
        day.setLabel(getTranslation("rota.day"));
        day.setItems(DayOfWeek.values());
        day.setItemLabelGenerator(one -> one.getDisplayName(TextStyle.FULL, getLocale()));
        hour.setLabel(getTranslation("rota.hour"));
        hour.setItems(IntStream.range(0, 24).boxed().toList());
        hour.setItemLabelGenerator(one -> DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(getLocale())
                .format(LocalTime.of(one, 0)));
        leads.setItemLabelGenerator(PersonRef::name);
        leads.setVisible(administrator);
        Button save = new Button(getTranslation("common.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Div form = new Div(order, day, hour, leads, save);
        form.addClassName("rota-form");
        add(form);
    }

    /** Fills the fields, unless something is chosen in them that is not saved yet. */
    void show(TeamSheet team) {
        TeamSheet before = filled;
        if (before != null && isTouched(before)) {
            return;
        }
        filled = team;
        errors.clear();
        order.setItems(team.members());
        order.setValue(new LinkedHashSet<>(team.order()));
        day.setValue(team.day());
        hour.setValue(team.hour());
        leads.setItems(team.members());
        leads.setValue(leading(team));
    }

    private boolean isTouched(TeamSheet before) {
        return !List.copyOf(order.getValue()).equals(before.order())
                || day.getValue() != before.day()
                || hour.getValue() != before.hour()
                || !leads.getValue().equals(leading(before));
    }

    private void save() {
        errors.clear();
        TeamSheet before = filled;
        if (before == null) {
            return;
        }
        List<PersonRef> chosen = List.copyOf(order.getValue());
        try {
            TeamSheet now = rotas.team(before.id());
            boolean other = !chosen.equals(before.order());
            if (other || day.getValue() != before.day() || hour.getValue() != before.hour()) {
                rotas.keep(
                        before.id(),
                        (other ? chosen : now.order())
                                .stream().map(PersonRef::id).toList(),
                        day.getValue() == before.day() ? now.day() : day.getValue(),
                        hour.getValue() == before.hour() ? now.hour() : hour.getValue());
            }
            if (administrator && !leads.getValue().equals(leading(before))) {
                rotas.lead(
                        before.id(),
                        leads.getValue().stream().map(PersonRef::id).collect(Collectors.toSet()));
            }
        } catch (DomainException problem) {
            errors.show(problem, getLocale());
            return;
        }
        Notices.success(getTranslation("settings.saved"));
        setOpened(false);
        filled = null;
        changed.run();
    }

    private static Set<PersonRef> leading(TeamSheet team) {
        return team.members().stream()
                .filter(person -> team.leads().contains(person.id()))
                .collect(Collectors.toSet());
    }
}
