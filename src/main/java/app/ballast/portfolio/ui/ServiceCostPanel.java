package app.ballast.portfolio.ui;

import app.ballast.common.ui.Badge;
import app.ballast.common.ui.Notices;
import app.ballast.common.ui.Tone;
import app.ballast.people.TeamRow;
import app.ballast.people.ui.SidePanel;
import app.ballast.portfolio.ServiceCost;
import app.ballast.portfolio.ServiceCostSheet;
import app.ballast.portfolio.ServiceCostSheet.Change;
import app.ballast.portfolio.ServiceCosts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One service: who answers for it, what it costs from which day on, and what it cost before. Readers see the same without fields. */
class ServiceCostPanel extends SidePanel {

    private final ServiceCosts costs;
    private final transient ServiceCostSheet sheet;
    private final transient CostWords words;
    private final LocalDate today;
    private final Runnable again;
    private final ComboBox<TeamRow> owner = new ComboBox<>(getTranslation("services.owner"));
    private final BigDecimalField minute = new BigDecimalField(getTranslation("services.minute"));
    private final BigDecimalField hour = new BigDecimalField(getTranslation("services.hour"));
    private final BigDecimalField month = new BigDecimalField(getTranslation("services.month"));
    private final BigDecimalField remediation = new BigDecimalField(getTranslation("services.remediation"));
    private final BigDecimalField development = new BigDecimalField(getTranslation("services.development"));
    private final DatePicker from = new DatePicker(getTranslation("services.from"));

    /**
     * @param keeper whether the reader may change it
     * @param again opens the panel anew
     */
    ServiceCostPanel(
            ServiceCosts costs,
            ServiceCostSheet sheet,
            List<TeamRow> teams,
            boolean keeper,
            LocalDate today,
            Runnable close,
            Runnable again) {
        super(sheet.service().name(), close);
        this.costs = costs;
        this.sheet = sheet;
        this.today = today;
        this.again = again;
        words = new CostWords(getLocale(), sheet.currency());
        fields(teams, keeper);
        if (keeper) {
            saving(getTranslation("common.save"), this::save, minute, hour, month, remediation, development);
        }
        section(getTranslation("services.history"), history(keeper));
    }

    private void fields(List<TeamRow> teams, boolean keeper) {
        owner.setItems(teams);
        owner.setItemLabelGenerator(TeamRow::name);
        owner.setClearButtonVisible(true);
        owner.setHelperText(getTranslation("services.owner.hint"));
        teams.stream()
                .filter(team -> team.id().equals(sheet.ownerId()))
                .findFirst()
                .ifPresent(owner::setValue);
        String symbol = sheet.currency().getSymbol(getLocale());
        amount(minute, symbol, sheet.now().outageMinute(), "services.minute.hint");
        amount(hour, symbol, sheet.now().peopleHour(), "services.hour.hint");
        amount(month, symbol, sheet.now().runningMonth(), "services.month.hint");
        amount(remediation, symbol, sheet.now().remediation(), "services.remediation.hint");
        amount(development, symbol, sheet.now().development(), "services.development.hint");
        from.setLocale(getLocale());
        from.setValue(today);
        from.setHelperText(getTranslation("services.from.hint"));
        from.setVisible(keeper);
        owner.setReadOnly(!keeper);
        List.of(minute, hour, month, remediation, development).forEach(field -> field.setReadOnly(!keeper));
        errors().put("owner", owner)
                .put("costPerMinute", minute)
                .put("hourlyCost", hour)
                .put("runningCost", month)
                .put("remediationCost", remediation)
                .put("developmentCost", development)
                .put("from", from);
        with(owner, minute, hour, month, remediation, development, from);
    }

    private void amount(BigDecimalField field, String symbol, @Nullable BigDecimal value, String hint) {
        field.setLocale(getLocale());
        field.setSuffixComponent(new Span(symbol));
        field.setHelperText(getTranslation(hint));
        field.setValue(value == null || value.stripTrailingZeros().scale() > 0 ? value : value.setScale(0));
    }

    private void save() {
        attempt(() -> {
            String key = sheet.service().key();
            LocalDate day = Objects.requireNonNullElse(from.getValue(), today);
            TeamRow team = owner.getValue();
            costs.set(
                    key,
                    new ServiceCost(
                            day,
                            minute.getValue(),
                            hour.getValue(),
                            month.getValue(),
                            remediation.getValue(),
                            development.getValue()),
                    team == null ? null : team.id());
            Notices.success(getTranslation("settings.saved"));
            again.run();
        });
    }

    private Div history(boolean keeper) {
        Div lines = new Div();
        lines.addClassName("service-costs");
        if (sheet.changes().isEmpty()) {
            lines.add(new Paragraph(getTranslation("services.history.none")));
        }
        sheet.changes().forEach(change -> lines.add(line(change, keeper)));
        return lines;
    }

    private Div line(Change change, boolean keeper) {
        ServiceCost cost = change.cost();
        String unknown = getTranslation("services.unknown");
        Span day = new Span(getTranslation("services.since", words.day(cost.from())));
        day.addClassName("service-costs-day");
        Div line = new Div(day);
        line.addClassName("service-costs-line");
        if (cost.from().equals(sheet.now().from()) && !cost.from().isAfter(today)) {
            line.add(new Badge(getTranslation("services.now"), Tone.RELIABILITY));
        } else if (cost.from().isAfter(today)) {
            line.add(new Badge(getTranslation("services.to-come"), Tone.NEUTRAL));
        }
        String amount = getTranslation(
                "services.amounts",
                words.money(cost.outageMinute(), unknown),
                words.money(cost.peopleHour(), unknown),
                words.money(cost.runningMonth(), unknown));
        boolean debt = cost.remediation() != null || cost.development() != null;
        Span amounts = new Span(
                debt
                        ? amount + " · "
                                + getTranslation(
                                        "services.amounts.debt",
                                        words.money(cost.remediation(), unknown),
                                        words.money(cost.development(), unknown))
                        : amount);
        amounts.addClassName("service-costs-amounts");
        Span by = new Span(change.by());
        by.addClassName("service-costs-by");
        line.add(amounts, by);
        if (keeper) {
            line.add(remove(cost));
        }
        return line;
    }

    private Button remove(ServiceCost cost) {
        String key = sheet.service().key();
        Button remove = new Button(VaadinIcon.TRASH.create(), click -> {
            attempt(() -> costs.remove(key, cost.from()));
            Notices.undoable(getTranslation("services.removed", words.day(cost.from())), () -> {
                costs.set(key, cost, sheet.ownerId());
                again.run();
            });
            again.run();
        });
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.setAriaLabel(getTranslation("services.remove", words.day(cost.from())));
        return remove;
    }
}
