package app.ballast.portfolio.ui;

import app.ballast.audit.ActivityFilter;
import app.ballast.common.SubjectRef;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Paragraph;

/** What was done to one subject, read when somebody opens it, and again when something is done to it. */
public class ActivityDetails extends Details {

    private final transient ActivityDesk desk;
    private final transient SubjectRef subject;

    public ActivityDetails(ActivityDesk desk, SubjectRef subject) {
        this.desk = desk;
        this.subject = subject;
        addClassName("ballast-activity-details");
        setSummaryText(getTranslation("activity.history"));
        setWidthFull();
        addOpenedChangeListener(change -> again());
        desk.live().follow(this, change -> change.subject().equals(subject), news -> again());
    }

    /** Reads again, where it is open, what was done meanwhile. */
    public final void again() {
        removeAll();
        if (isOpened()) {
            ActivityList list = new ActivityList(desk, false);
            list.show(ActivityFilter.of(subject));
            add(list.isEmpty() ? new Paragraph(getTranslation("activity.history.none")) : list);
        }
    }
}
