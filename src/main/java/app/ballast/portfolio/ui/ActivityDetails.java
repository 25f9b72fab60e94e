package app.ballast.portfolio.ui;

import app.ballast.audit.ActivityFilter;
import app.ballast.common.SubjectRef;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Paragraph;

/** What was done to one subject, read when somebody opens it. */
public class ActivityDetails extends Details {

    public ActivityDetails(ActivityDesk desk, SubjectRef subject) {
        addClassName("ballast-activity-details");
        setSummaryText(getTranslation("activity.history"));
        setWidthFull();
        addOpenedChangeListener(change -> {
            removeAll();
            if (change.isOpened()) {
                ActivityList list = new ActivityList(desk, false);
                list.show(ActivityFilter.of(subject));
                add(list.isEmpty() ? new Paragraph(getTranslation("activity.history.none")) : list);
            }
        });
    }
}
