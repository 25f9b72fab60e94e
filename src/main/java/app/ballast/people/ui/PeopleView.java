package app.ballast.people.ui;

import app.ballast.common.ui.EmptyState;
import app.ballast.people.NewPerson;
import app.ballast.people.PeopleLinks;
import app.ballast.people.PeopleService;
import app.ballast.people.PersonId;
import app.ballast.people.PersonRow;
import app.ballast.people.ReaderTime;
import app.ballast.people.Role;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who works with Ballast, and as what. */
@Route(PeopleLinks.SETTINGS_PEOPLE)
@RolesAllowed("ADMIN")
class PeopleView extends SettingsPage {

    private static final String TEXT = "q";

    private final transient PeopleService people;
    private final transient ReaderTime time;
    private final TextField search = new TextField();
    private final RecordGrid<PersonRow> grid;
    private final transient Map<PersonId, Instant> invited = new HashMap<>();
    private ZoneId zone = ZoneOffset.UTC;
    /** The link made for somebody who was added a moment ago, until their panel has shown it. */
    private @Nullable String freshLink;

    PeopleView(PeopleService people, ReaderTime time, List<SettingsTab> tabs) {
        super(PeopleLinks.SETTINGS_PEOPLE, tabs);
        this.people = people;
        this.time = time;
        search.setPlaceholder(getTranslation("settings.people.search"));
        search.setAriaLabel(getTranslation("settings.people.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                filter(TEXT, change.getValue());
            }
        });
        Button add = new Button(getTranslation("settings.people.add"), click -> choose(NEW));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        grid = new RecordGrid<>(
                getTranslation("settings.name"),
                PersonRow::name,
                row -> row.active() ? "" : getTranslation("settings.people.inactive"),
                row -> row.email() + " · " + roles(row.roles()),
                row -> choose(row.id().value()));
        grid.addWideColumn(getTranslation("people.sign-in.email"), PersonRow::email);
        grid.addWideColumn(getTranslation("settings.people.roles"), row -> roles(row.roles()));
        grid.addWideColumn(getTranslation("settings.people.last-sign-in"), this::lastSignIn);
        grid.setEmptyStateComponent(new EmptyState(
                VaadinIcon.USERS, getTranslation("settings.people.none"), getTranslation("settings.people.none.text")));
        grid.setItems(
                query -> rows(query.getPage(), query.getPageSize()).stream(),
                query -> Math.toIntExact(people.count(filter(TEXT))));
        buildSettings(new ListBar(search, add), grid);
    }

    @Override
    protected void refresh() {
        zone = time.zone();
        search.setValue(filter(TEXT));
        invited.clear();
        grid.getDataProvider().refreshAll();
    }

    @Override
    protected Component panel(String which) {
        if (NEW.equals(which)) {
            return new PersonPanel(this);
        }
        PersonRow row = people.get(new PersonId(number(which)));
        PersonPanel panel = new PersonPanel(
                this,
                row,
                lastSignIn(row),
                Optional.ofNullable(people.invitations(List.of(row.id())).get(row.id()))
                        .map(until -> ReaderTime.dateAndTime(until, zone, getLocale()))
                        .orElse(null));
        String link = freshLink;
        freshLink = null;
        if (link != null) {
            panel.show(link);
        }
        return panel;
    }

    void close() {
        choose((String) null);
    }

    /** Adds somebody and shows the link by which they set their password. */
    void add(NewPerson person) {
        PersonId id = people.add(person);
        freshLink = people.invite(id);
        choose(id.value());
    }

    PeopleService service() {
        return people;
    }

    private String lastSignIn(PersonRow row) {
        Instant at = row.lastSignInAt();
        if (at != null) {
            return ReaderTime.dateAndTime(at, zone, getLocale());
        }
        Instant until = invited.get(row.id());
        return row.hasPassword()
                ? getTranslation("settings.people.never")
                : until == null
                        ? getTranslation("settings.people.invited")
                        : getTranslation(
                                "settings.people.invited.until", ReaderTime.dateAndTime(until, zone, getLocale()));
    }

    private List<PersonRow> rows(int page, int size) {
        List<PersonRow> rows = people.find(filter(TEXT), page, size);
        invited.putAll(people.invitations(rows.stream().map(PersonRow::id).toList()));
        return rows;
    }

    private String roles(Collection<Role> roles) {
        return roles.stream()
                .sorted()
                .map(role -> getTranslation("role." + role))
                .collect(Collectors.joining(", "));
    }
}
