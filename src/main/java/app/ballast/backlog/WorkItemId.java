package app.ballast.backlog;

import app.ballast.common.SubjectRef;

/** Number of a work item within the database; people know it by its {@link ItemKey}. */
public record WorkItemId(long value) {

    /** What comments, the activity log and news of changes call a work item. */
    public static final String SUBJECT = "work-item";

    public SubjectRef subject() {
        return new SubjectRef(SUBJECT, value);
    }
}
