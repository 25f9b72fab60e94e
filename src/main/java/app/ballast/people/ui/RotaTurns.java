package app.ballast.people.ui;

import app.ballast.common.DomainException;
import app.ballast.common.ui.Notices;
import app.ballast.people.RotaService;
import app.ballast.people.TeamId;
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
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who is on triage this week and in those after it, each with a button to let the next one take the week. A week keeps its line
 * and its button when its person changes, so that the keyboard's place, and a click that is under way, are not lost.
 */
class RotaTurns extends Div {

    private final transient RotaService rotas;
    private final transient ZoneId zone;
    private final transient Runnable changed;
    private List<Line> lines = List.of();

    RotaTurns(RotaService rotas, ZoneId zone, Runnable changed) {
        this.rotas = rotas;
        this.zone = zone;
        this.changed = changed;
    }

    /** Shows who is on now. */
    void show(TeamSheet team) {
        List<LocalDate> weeks = team.turns().stream().map(OnTriage::week).toList();
        if (weeks.isEmpty()
                || !weeks.equals(lines.stream().map(line -> line.week).toList())) {
            build(team);
        }
        for (int place = 0; place < lines.size(); place++) {
            lines.get(place).show(team.turns().get(place), place == 0);
        }
    }

    private void build(TeamSheet team) {
        removeAll();
        lines = team.turns().stream().map(Line::new).toList();
        if (lines.isEmpty()) {
            add(new Paragraph(getTranslation(team.keeper() ? "rota.none.keeper" : "rota.none")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassNames("person-list", "rota-list");
        lines.forEach(list::add);
        add(list);
    }

    private void skipWeek(TeamId team, LocalDate week) {
        try {
            rotas.skip(team, week);
        } catch (DomainException problem) {
            Notices.error(problem.text(getLocale()));
        }
        changed.run();
    }

    /** Weekday, day and time of a hand-over. */
    static String moment(Instant at, ZoneId zone, Locale locale) {
        return DateTimeFormatter.ofLocalizedPattern("MMMEd").withLocale(locale).format(at.atZone(zone))
                + " "
                + DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                        .withLocale(locale)
                        .format(at.atZone(zone));
    }

    /** One week. */
    private class Line extends ListItem {

        private final transient LocalDate week;
        private final Span name = new Span();
        private final Span when = new Span();
        private final Button skip;
        private @Nullable PersonAvatar avatar;

        Line(OnTriage turn) {
            week = turn.week();
            name.addClassName("ballast-activity-name");
            when.addClassName("ballast-activity-change");
            skip = new Button(getTranslation("rota.skip"), click -> skipWeek(turn.team(), week));
            skip.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            add(name, when, skip);
        }

        void show(OnTriage turn, boolean now) {
            Locale locale = getLocale();
            name.setText(turn.person().name());
            when.setText(getTranslation(
                    now ? "rota.now" : "rota.later",
                    moment(turn.from(), zone, locale),
                    moment(turn.until(), zone, locale)));
            skip.setVisible(turn.mine());
            skip.setAriaLabel(getTranslation("rota.skip.of", turn.person().name()));
            PersonAvatar before = avatar;
            if (before != null) {
                remove(before);
            }
            avatar = PersonAvatar.of(turn.person().id(), turn.person().name());
            addComponentAsFirst(avatar);
        }
    }
}
