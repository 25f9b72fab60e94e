package app.ballast.portfolio.ui;

import app.ballast.audit.ActivityRow;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What was done on one day, latest first, each as a sentence and what it changed. */
class ActivityDay extends Section {

    private static final int SHORT = 120;

    private final LocalDate day;
    private final UnorderedList list = new UnorderedList();

    ActivityDay(LocalDate day, Locale locale) {
        this.day = day;
        String heading = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(locale)
                .format(day);
        add(new H2(heading), list);
    }

    boolean is(LocalDate other) {
        return day.equals(other);
    }

    void add(ActivityRow row, ZoneId zone) {
        Span time = new Span(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(getLocale())
                .format(row.at().atZone(zone)));
        time.addClassName("ballast-activity-time");
        Span actor = new Span(row.actor());
        actor.addClassName("ballast-activity-name");
        Span subject = new Span(row.label());
        subject.addClassName("ballast-activity-name");
        String kind = getTranslation("settings.activity.type." + row.subjectType());
        Div sentence = new Div(
                actor,
                new Span(" " + row.action() + " · " + (kind.startsWith("!") ? row.subjectType() : kind) + " "),
                subject);
        Div said = new Div(sentence);
        String field = row.field();
        if (field != null) {
            said.add(change(field, row.oldValue(), row.newValue()));
        }
        if (row.note() != null) {
            Div note = new Div("“" + row.note() + "”");
            note.addClassName("ballast-activity-change");
            said.add(note);
        }
        ListItem item = new ListItem(time, said);
        list.add(item);
    }

    private Div change(String field, @Nullable String before, @Nullable String after) {
        Div change = new Div();
        change.addClassName("ballast-activity-change");
        String from = before == null || before.isEmpty() ? "–" : before;
        String to = after == null || after.isEmpty() ? "–" : after;
        if (from.length() + to.length() <= SHORT) {
            change.setText(before == null ? field + ": " + to : field + ": " + from + " → " + to);
        } else {
            change.add(new NativeDetails(getTranslation("settings.activity.long", field), new Span(from + " → " + to)));
        }
        return change;
    }
}
