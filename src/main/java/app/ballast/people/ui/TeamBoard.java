package app.ballast.people.ui;

import app.ballast.common.ui.PageHeader;
import app.ballast.people.PeopleLinks;
import app.ballast.people.PersonRef;
import app.ballast.people.RotaService;
import app.ballast.people.TeamSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneId;

/** One team. What others change is shown in place, so that nobody loses what they are about to say of the rota. */
class TeamBoard extends Div {

    private final PageHeader header = new PageHeader("");
    private final RotaTurns turns;
    private final RotaForm form;
    private final UnorderedList members = new UnorderedList();
    private final Span nobody = new Span(getTranslation("rota.members.none"));

    /** @param read shows the team anew after its reader changed something */
    TeamBoard(RotaService rotas, ZoneId zone, boolean administrator, Runnable read) {
        addClassName("team-board");
        turns = new RotaTurns(rotas, zone, read);
        form = new RotaForm(rotas, administrator, read);
        members.addClassName("person-list");
        add(
                header,
                new H2(getTranslation("rota.title")),
                turns,
                form,
                new H2(getTranslation("settings.teams.members")),
                nobody,
                members);
    }

    /** Shows how the team is now. */
    void show(TeamSheet team) {
        header.setTitle(team.name());
        turns.show(team);
        form.setVisible(team.keeper());
        form.show(team);
        members.removeAll();
        team.members().forEach(person -> members.add(line(team, person)));
        members.setVisible(!team.members().isEmpty());
        nobody.setVisible(team.members().isEmpty());
    }

    private ListItem line(TeamSheet team, PersonRef person) {
        Anchor link = new Anchor(PeopleLinks.person(person.id()), person.name());
        link.getElement().setAttribute("router-link", true);
        ListItem line = new ListItem(PersonAvatar.of(person.id(), person.name()), link);
        if (team.leads().contains(person.id())) {
            Span lead = new Span(getTranslation("rota.lead"));
            lead.addClassName("ballast-badge");
            line.add(lead);
        }
        return line;
    }
}
