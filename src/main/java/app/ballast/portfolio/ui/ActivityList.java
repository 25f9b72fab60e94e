package app.ballast.portfolio.ui;

import app.ballast.audit.ActivityFilter;
import app.ballast.portfolio.ActivityLine;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of the activity stream, by day, the latest first, with a button for what is older. */
public class ActivityList extends Div {

    private static final int AT_ONCE = 50;
    private static final int MOST_AGAIN = 250;

    private final transient ActivityDesk desk;
    private final boolean subjects;
    private final Div days = new Div();
    private final Button more = new Button(getTranslation("activity.more"), click -> showMore(AT_ONCE));
    private transient ActivityFilter filter = ActivityFilter.ALL;
    private transient @Nullable ZoneId zone;
    private @Nullable LocalDate day;
    private UnorderedList list = new UnorderedList();
    private @Nullable Long oldest;
    private int shown;

    /** @param subjects whether each line says to what it was done, which the lines of one subject need not */
    public ActivityList(ActivityDesk desk, boolean subjects) {
        this.desk = desk;
        this.subjects = subjects;
        addClassName("ballast-activity");
        days.addClassName("ballast-activity-days");
        more.addThemeVariants(ButtonVariant.TERTIARY);
        add(days, more);
    }

    /** Shows the latest lines of a filter. */
    public void show(ActivityFilter wanted) {
        filter = wanted;
        begin(AT_ONCE);
    }

    /** Reads again as much as is shown, after something happened. */
    public void again() {
        begin(Math.clamp(shown, AT_ONCE, MOST_AGAIN));
    }

    /** Whether there is no line at all. */
    public boolean isEmpty() {
        return shown == 0;
    }

    private void begin(int most) {
        days.removeAll();
        zone = desk.time().zone();
        day = null;
        oldest = null;
        shown = 0;
        showMore(most);
    }

    private void showMore(int most) {
        List<ActivityLine> lines = desk.stream().lines(filter, oldest, most + 1);
        lines.stream().limit(most).forEach(this::show);
        more.setVisible(lines.size() > most);
    }

    private void show(ActivityLine line) {
        ZoneId shownIn = zone == null ? desk.time().zone() : zone;
        LocalDate on = line.row().at().atZone(shownIn).toLocalDate();
        if (!on.equals(day)) {
            day = on;
            list = new UnorderedList();
            days.add(new H2(DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                    .withLocale(getLocale())
                    .format(on)));
            days.add(list);
        }
        list.add(new ActivityEntry(line, desk.words(line.row().subjectType()), shownIn, subjects));
        oldest = line.row().id();
        shown++;
    }
}
