package app.ballast.people.ui;

import app.ballast.common.DomainException;
import app.ballast.common.ui.EmptyState;
import app.ballast.people.PeopleDirectory;
import app.ballast.people.PeopleLinks;
import app.ballast.people.TeamRow;
import app.ballast.people.TeamService;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** Teams and who is in them. */
@Route(PeopleLinks.SETTINGS_TEAMS)
@RolesAllowed("ADMIN")
class TeamsView extends SettingsPage {

    private final transient TeamService teams;
    private final transient PeopleDirectory people;
    private final RecordGrid<TeamRow> grid;

    TeamsView(TeamService teams, PeopleDirectory people, List<SettingsTab> tabs) {
        super(PeopleLinks.SETTINGS_TEAMS, tabs);
        this.teams = teams;
        this.people = people;
        Button add = new Button(getTranslation("settings.teams.add"), click -> choose(NEW));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        grid = new RecordGrid<>(
                getTranslation("settings.name"),
                TeamRow::name,
                row -> row.archived() ? getTranslation("settings.archived") : "",
                row -> getTranslation("settings.teams.count", row.members()),
                row -> choose(row.id().value()));
        grid.addWideColumn(
                getTranslation("settings.teams.members"), row -> getTranslation("settings.teams.count", row.members()));
        grid.setEmptyStateComponent(new EmptyState(
                VaadinIcon.GROUP, getTranslation("settings.teams.none"), getTranslation("settings.teams.none.text")));
        buildSettings(new ListBar(add), grid);
    }

    @Override
    protected void refresh() {
        grid.setItems(teams.all());
    }

    @Override
    protected Component panel(String which) {
        if (NEW.equals(which)) {
            return new TeamPanel(this);
        }
        long id = number(which);
        TeamRow row = teams.all().stream()
                .filter(team -> team.id().value() == id)
                .findFirst()
                .orElseThrow(() -> DomainException.notFound(which));
        return new TeamPanel(this, row);
    }

    void close() {
        choose((String) null);
    }

    TeamService service() {
        return teams;
    }

    PeopleDirectory people() {
        return people;
    }
}
