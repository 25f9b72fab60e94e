package app.ballast.people.ui;

import app.ballast.common.DomainException;
import app.ballast.common.ui.FieldErrors;
import app.ballast.common.ui.Notices;
import app.ballast.people.PersonId;
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

/** Changes who takes turns at triage, when they hand over, and, for administrators, who leads the team. */
class RotaForm extends Details {

    private final transient RotaService rotas;
    private final transient TeamSheet team;
    private final transient Runnable changed;
    private final MultiSelectComboBox<PersonRef> order = new MultiSelectComboBox<>(getTranslation("rota.order"));
    private final Select<DayOfWeek> day = new Select<>();
    private final Select<Integer> hour = new Select<>();
    private final MultiSelectComboBox<PersonRef> leads = new MultiSelectComboBox<>(getTranslation("rota.leads"));
    private final FieldErrors errors =
            new FieldErrors().put("order", order).put("hour", hour).put("leads", leads);

    RotaForm(RotaService rotas, TeamSheet team, boolean administrator, Runnable changed) {
        this.rotas = rotas;
        this.team = team;
        this.changed = changed;
        setSummaryText(getTranslation("rota.change"));
        order.setItems(team.members());
        order.setItemLabelGenerator(PersonRef::name);
        order.setHelperText(getTranslation("rota.order.hint"));
        order.setValue(new LinkedHashSet<>(team.order()));
        day.setLabel(getTranslation("rota.day"));
        day.setItems(DayOfWeek.values());
        day.setItemLabelGenerator(one -> one.getDisplayName(TextStyle.FULL, getLocale()));
        day.setValue(team.day());
        hour.setLabel(getTranslation("rota.hour"));
        hour.setItems(IntStream.range(0, 24).boxed().toList());
        hour.setItemLabelGenerator(one -> DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(getLocale())
                .format(LocalTime.of(one, 0)));
        hour.setValue(team.hour());
        leads.setItems(team.members());
        leads.setItemLabelGenerator(PersonRef::name);
        leads.setValue(team.members().stream()
                .filter(person -> team.leads().contains(person.id()))
                .collect(Collectors.toSet()));
        leads.setVisible(administrator);
        Button save = new Button(getTranslation("common.save"), click -> save(administrator));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Div form = new Div(order, day, hour, leads, save);
        form.addClassName("rota-form");
        add(form);
    }

    private void save(boolean administrator) {
        errors.clear();
        List<PersonId> chosen = order.getValue().stream().map(PersonRef::id).toList();
        Set<PersonId> leading = leads.getValue().stream().map(PersonRef::id).collect(Collectors.toSet());
        try {
            if (!chosen.equals(team.order().stream().map(PersonRef::id).toList())
                    || day.getValue() != team.day()
                    || hour.getValue() != team.hour()) {
                rotas.keep(team.id(), chosen, day.getValue(), hour.getValue());
            }
            if (administrator) {
                rotas.lead(team.id(), leading);
            }
        } catch (DomainException problem) {
            errors.show(problem, getLocale());
            return;
        }
        Notices.success(getTranslation("settings.saved"));
        changed.run();
    }
}
