package app.ballast.people.ui;

import app.ballast.common.DomainException;
import app.ballast.common.ui.EmptyState;
import app.ballast.common.ui.LiveUpdates;
import app.ballast.common.ui.PageHeader;
import app.ballast.people.CurrentUser;
import app.ballast.people.PeopleDirectory;
import app.ballast.people.PeopleLinks;
import app.ballast.people.ReaderTime;
import app.ballast.people.Role;
import app.ballast.people.RotaService;
import app.ballast.people.TeamId;
import app.ballast.people.TeamSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A team: who is in it, who leads it, and who looks at what comes in. Without a number: all teams. */
@Route(PeopleLinks.TEAMS)
@PermitAll
class TeamView extends Section implements HasUrlParameter<String>, HasDynamicTitle {

    private static final Set<String> CONCERNS = Set.of("team", RotaService.SUBJECT);

    private final transient RotaService rotas;
    private final transient PeopleDirectory people;
    private final transient ReaderTime time;
    private final transient CurrentUser user;
    private String title = getTranslation("settings.teams");
    private transient @Nullable TeamId shown;

    TeamView(RotaService rotas, PeopleDirectory people, ReaderTime time, CurrentUser user, LiveUpdates live) {
        this.rotas = rotas;
        this.people = people;
        this.time = time;
        this.user = user;
        addClassNames("ballast-page", "team-page");
        live.follow(this, change -> CONCERNS.contains(change.subject().type()), news -> read());
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String which) {
        if (which != null && !which.isEmpty() && !which.matches("\\d{1,18}")) {
            throw DomainException.notFound("team " + which);
        }
        shown = which == null || which.isEmpty() ? null : new TeamId(Long.parseLong(which));
        read();
    }

    private void read() {
        removeAll();
        TeamId id = shown;
        if (id == null) {
            all();
        } else {
            one(rotas.team(id));
        }
    }

    private void all() {
        add(new PageHeader(title));
        UnorderedList list = new UnorderedList();
        list.addClassName("person-list");
        people.teams().forEach(team -> {
            Anchor link = new Anchor(PeopleLinks.team(team.id()), team.name());
            link.getElement().setAttribute("router-link", true);
            list.add(new ListItem(link, new Span(getTranslation("settings.teams.count", team.members()))));
        });
        add(
                list.getComponentCount() > 0
                        ? list
                        : new EmptyState(
                                VaadinIcon.GROUP,
                                getTranslation("settings.teams.none"),
                                getTranslation("settings.teams.none.text")));
    }

    private void one(TeamSheet team) {
        title = team.name();
        UnorderedList members = new UnorderedList();
        members.addClassName("person-list");
        team.members().forEach(person -> {
            Anchor link = new Anchor(PeopleLinks.person(person.id()), person.name());
            link.getElement().setAttribute("router-link", true);
            ListItem line = new ListItem(PersonAvatar.of(person.id(), person.name()), link);
            if (team.leads().contains(person.id())) {
                Span lead = new Span(getTranslation("rota.lead"));
                lead.addClassName("ballast-badge");
                line.add(lead);
            }
            members.add(line);
        });
        add(
                new PageHeader(title),
                new H2(getTranslation("rota.title")),
                new RotaTurns(rotas, team, time.zone(), this::read));
        if (team.keeper()) {
            add(new RotaForm(rotas, team, user.has(Role.ADMIN), this::read));
        }
        add(
                new H2(getTranslation("settings.teams.members")),
                team.members().isEmpty() ? new Span(getTranslation("rota.members.none")) : members);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
