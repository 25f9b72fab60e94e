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
    private @Nullable TeamBoard board;

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
        board = null;
        read();
    }

    private void read() {
        TeamId id = shown;
        if (id == null) {
            all();
        } else {
            one(rotas.team(id));
        }
    }

    private void all() {
        title = getTranslation("settings.teams");
        removeAll();
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
        TeamBoard open = board;
        if (open == null) {
            removeAll();
            open = new TeamBoard(rotas, time.zone(), user.has(Role.ADMIN), this::read);
            board = open;
            add(open);
        }
        open.show(team);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
