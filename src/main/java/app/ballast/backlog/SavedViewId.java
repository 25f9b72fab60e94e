package app.ballast.backlog;

import app.ballast.common.SubjectRef;

/** Number of a saved view. */
public record SavedViewId(long value) {

    /** As what people watch. */
    public SubjectRef subject() {
        return new SubjectRef(ViewService.SUBJECT, value);
    }
}
