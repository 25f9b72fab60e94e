package app.ballast.reliability.ui;

import app.ballast.portfolio.ServiceRef;
import app.ballast.reliability.IncidentState;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Consumer;

/** Which incidents a list shows. */
class IncidentFilters extends Div {

    private final Select<ServiceRef> service = new Select<>();
    private final Select<Integer> severity = new Select<>();
    private final Select<IncidentState> state = new Select<>();
    private final Select<Integer> days = new Select<>();
    private transient IncidentAddress address = new IncidentAddress(null, null, null, 90, null);

    /** @param go goes to where the reader wants */
    IncidentFilters(Consumer<IncidentAddress> go) {
        addClassName("incident-filters");
        label(service, "incidents.filter.services");
        service.setItemLabelGenerator(one -> one == null ? getTranslation("incidents.filter.services") : one.name());
        service.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go.accept(address.withService(
                        change.getValue() == null ? null : change.getValue().key()));
            }
        });
        label(severity, "incidents.filter.severities");
        severity.setItems(IncidentAddress.SEVERITIES);
        severity.setItemLabelGenerator(one -> one == null
                ? getTranslation("incidents.filter.severities")
                : getTranslation("incidents.severity." + one));
        severity.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go.accept(address.withSeverity(change.getValue()));
            }
        });
        label(state, "incidents.filter.states");
        state.setItems(IncidentState.values());
        state.setItemLabelGenerator(one -> one == null
                ? getTranslation("incidents.filter.states")
                : getTranslation("incidents.state." + one.name()));
        state.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go.accept(address.withState(change.getValue()));
            }
        });
        days.setAriaLabel(getTranslation("incidents.filter.days"));
        days.setItems(IncidentAddress.LENGTHS);
        days.setItemLabelGenerator(length -> getTranslation("balance.period.days", length));
        days.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go.accept(address.withDays(change.getValue()));
            }
        });
        add(service, severity, state, days);
    }

    private void label(Select<?> select, String key) {
        select.setAriaLabel(getTranslation(key));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation(key));
    }

    void show(IncidentAddress wanted, List<ServiceRef> services) {
        address = wanted;
        service.setItems(services);
        services.stream()
                .filter(one -> one.key().equals(wanted.service()))
                .findFirst()
                .ifPresent(service::setValue);
        severity.setValue(wanted.severity());
        state.setValue(wanted.state());
        days.setValue(wanted.days());
    }
}
