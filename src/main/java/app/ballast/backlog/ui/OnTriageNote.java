package app.ballast.backlog.ui;

import app.ballast.people.PeopleLinks;
import app.ballast.people.RotaService;
import app.ballast.people.TeamSheet.OnTriage;
import app.ballast.people.ui.PersonAvatar;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Set;

/** Who looks at what comes in this week, by team, and until when. */
class OnTriageNote extends Div {

    private static final Set<String> CONCERNS = Set.of("team", RotaService.SUBJECT);

    OnTriageNote(Desk desk, ZoneId zone) {
        addClassName("triage-on");
        desk.live()
                .follow(
                        this,
                        change -> CONCERNS.contains(change.subject().type()),
                        news -> show(desk.rotas().onTriage(), zone));
        show(desk.rotas().onTriage(), zone);
    }

    private void show(List<OnTriage> all, ZoneId zone) {
        removeAll();
        all.forEach(turn -> {
            Anchor team = new Anchor(PeopleLinks.team(turn.team()), getTranslation("triage.on", turn.teamName()));
            team.getElement().setAttribute("router-link", true);
            Span name = new Span(turn.person().name());
            name.addClassName("triage-on-name");
            var until = turn.until().atZone(zone);
            Div line = new Div(
                    PersonAvatar.of(turn.person().id(), turn.person().name()),
                    new Div(
                            new Div(team),
                            new Div(
                                    name,
                                    new Span(" "
                                            + getTranslation(
                                                    "triage.on.until",
                                                    DateTimeFormatter.ofLocalizedPattern("MMMEd")
                                                            .withLocale(getLocale())
                                                            .format(until),
                                                    DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                                                            .withLocale(getLocale())
                                                            .format(until))))));
            line.addClassName("triage-on-line");
            add(line);
        });
        setVisible(!all.isEmpty());
    }
}
