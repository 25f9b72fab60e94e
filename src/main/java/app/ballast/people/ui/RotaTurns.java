package app.ballast.people.ui;

import app.ballast.common.DomainException;
import app.ballast.common.ui.Notices;
import app.ballast.people.RotaService;
import app.ballast.people.TeamSheet;
import app.ballast.people.TeamSheet.OnTriage;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Who is on triage this week and in those after it, each with a button to let the next one take the week. */
class RotaTurns extends Div {

    private final transient RotaService rotas;
    private final transient TeamSheet team;
    private final transient ZoneId zone;
    private final transient Runnable changed;

    RotaTurns(RotaService rotas, TeamSheet team, ZoneId zone, Runnable changed) {
        this.rotas = rotas;
        this.team = team;
        this.zone = zone;
        this.changed = changed;
        if (team.turns().isEmpty()) {
            add(new Paragraph(getTranslation(team.keeper() ? "rota.none.keeper" : "rota.none")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("person-list");
        team.turns().forEach(turn -> list.add(line(turn)));
        add(list);
    }

    private ListItem line(OnTriage turn) {
        boolean now = turn.equals(team.turns().getFirst());
        Span name = new Span(turn.person().name());
        name.addClassName("ballast-activity-name");
        Span when = new Span(getTranslation(
                now ? "rota.now" : "rota.later",
                moment(turn.from(), zone, getLocale()),
                moment(turn.until(), zone, getLocale())));
        when.addClassName("ballast-activity-change");
        ListItem line =
                new ListItem(PersonAvatar.of(turn.person().id(), turn.person().name()), name, when);
        if (turn.mine()) {
            Button skip = new Button(getTranslation("rota.skip"), click -> skip(turn));
            skip.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            skip.setAriaLabel(getTranslation("rota.skip.of", turn.person().name()));
            line.add(skip);
        }
        return line;
    }

    private void skip(OnTriage turn) {
        try {
            rotas.skip(team.id(), turn.week());
        } catch (DomainException problem) {
            Notices.error(problem.text(getLocale()));
        }
        changed.run();
    }

    /** Weekday, day and time of a hand-over. */
    static String moment(Instant at, ZoneId zone, Locale locale) {
        return DateTimeFormatter.ofLocalizedPattern("MMMEd").withLocale(locale).format(at.atZone(zone))
                + " "
                + DateTimeFormatter.ofLocalizedTime(java.time.format.FormatStyle.SHORT)
                        .withLocale(locale)
                        .format(at.atZone(zone));
    }
}
