package app.ballast.portfolio.ui;

import app.ballast.audit.ActivityRow;
import app.ballast.people.PeopleLinks;
import app.ballast.people.PersonId;
import app.ballast.people.ui.PersonAvatar;
import app.ballast.portfolio.ActivityLine;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One line of the activity stream: when, who, what they did, to what, and from what to what. */
class ActivityEntry extends ListItem {

    private static final int SHORT = 120;
    private static final String STATUS = "status";

    /** What says by itself that something became another: these name the field, others only what came of it. */
    private static final Set<String> CHANGES = Set.of(
            "changed", "moved", "scored", "edited", "set", "set target", "changed capacity", "changed deployment");

    /** Fields whose values are recorded as codes. */
    private static final Set<String> CODES =
            Set.of("verdict", "side", "role", "roles", "measure", "window", "visibility");

    private static final Pattern MOMENT =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?Z");

    private final ActivityRow row;
    private final ActivityWords words;
    private final ZoneId zone;

    /** @param subject whether to say to what it was done, which a list of one subject's lines needs not */
    ActivityEntry(ActivityLine line, ActivityWords words, ZoneId zone, boolean subject) {
        row = line.row();
        this.words = words;
        this.zone = zone;
        Span time = new Span(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(getLocale())
                .format(row.at().atZone(zone)));
        time.addClassName("ballast-activity-time");
        Div said = new Div(sentence());
        said.addClassName("ballast-activity-said");
        if (subject) {
            said.add(subject(line.path()));
        }
        String note = row.note();
        if (note != null && !note.isEmpty()) {
            said.add(muted("“" + note + "”"));
        }
        add(time, avatar(), said);
    }

    private Component avatar() {
        Long person = row.actorId();
        return person == null ? PersonAvatar.system() : PersonAvatar.of(new PersonId(person), row.actor());
    }

    private Div sentence() {
        String key = words.sentence(row.action()).orElse("");
        // A room that has no sentence for something yet says it as the log does.
        String sentence = key.isEmpty() ? "" : getTranslation(key, "\u0001");
        int who = sentence.indexOf('\u0001');
        String rest = who < 0 ? " " + row.action() : sentence.substring(who + 1);
        Div line = new Div();
        if (who > 0) {
            line.add(new Span(sentence.substring(0, who)));
        }
        line.add(actor(), new Span(rest));
        String field = row.field();
        if (field != null) {
            line.add(change(field));
        }
        return line;
    }

    private Component actor() {
        Long person = row.actorId();
        if (person == null) {
            Span system = new Span(row.actor());
            system.addClassName("ballast-activity-name");
            return system;
        }
        Anchor link = new Anchor(PeopleLinks.person(new PersonId(person)), row.actor());
        link.addClassName("ballast-activity-name");
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    private Component change(String field) {
        boolean both = row.oldValue() != null && row.newValue() != null && !STATUS.equals(field);
        if (words.saysAll(row.action())) {
            return new Span();
        }
        if (!both && !CHANGES.contains(row.action())) {
            String value = Stream.of(value(field, row.newValue()), value(field, row.oldValue()))
                    .filter(text -> !text.isEmpty())
                    .findFirst()
                    .orElse("");
            return new Span(value.isEmpty() ? "" : ": " + value);
        }
        String name = words.field(field).map(this::getTranslation).orElse(field);
        String from = value(field, row.oldValue());
        String to = value(field, row.newValue());
        if (from.length() + to.length() > SHORT) {
            return new NativeDetails(
                    getTranslation("activity.long", name),
                    new Div(new Paragraph(from), new Span("→"), new Paragraph(to)));
        }
        Span change = new Span(": " + name + " ");
        Span values = new Span((from.isEmpty() ? "–" : from) + " → " + (to.isEmpty() ? "–" : to));
        values.addClassName("ballast-activity-values");
        change.add(values);
        return change;
    }

    private String value(String field, @Nullable String recorded) {
        if (recorded == null) {
            return "";
        }
        if (MOMENT.matcher(recorded).matches()) {
            return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                    .withLocale(getLocale())
                    .format(Instant.parse(recorded).atZone(zone));
        }
        return words.value(field, recorded, getLocale())
                .orElseGet(() -> CODES.contains(field) ? spoken(recorded) : recorded);
    }

    /** A code as a person would say it: PARTLY_RIGHT as partly right. */
    private static String spoken(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private Div subject(@Nullable String path) {
        String key = "activity.type." + row.subjectType();
        String kind = getTranslation(key);
        Div line = muted((kind.startsWith("!") ? row.subjectType() : kind) + " ");
        if (path == null) {
            line.add(new Span(row.label()));
        } else {
            Anchor link = new Anchor(path, row.label());
            link.getElement().setAttribute("router-link", true);
            line.add(link);
        }
        return line;
    }

    private static Div muted(String text) {
        Div line = new Div(new Span(text));
        line.addClassName("ballast-activity-change");
        return line;
    }
}
