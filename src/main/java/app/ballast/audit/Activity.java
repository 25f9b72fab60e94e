package app.ballast.audit;

import app.ballast.common.Actor;
import app.ballast.common.SubjectRef;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody did to a subject.
 *
 * @param actor who
 * @param subject to what
 * @param label how the subject is called, as people knew it then
 * @param productId number of the product that it hangs on, null where it hangs on none
 * @param action past tense, such as {@code accepted}
 * @param field what changed, null where the whole did
 * @param oldValue before, null where there was none
 * @param newValue after, null where there is none
 * @param note a reason in a person's words
 */
public record Activity(
        Actor actor,
        SubjectRef subject,
        String label,
        @Nullable Long productId,
        String action,
        @Nullable String field,
        @Nullable String oldValue,
        @Nullable String newValue,
        @Nullable String note) {

    public static Activity of(Actor actor, SubjectRef subject, String label, @Nullable Long productId, String action) {
        return new Activity(actor, subject, label, productId, action, null, null, null, null);
    }

    public Activity changing(String what, @Nullable String before, @Nullable String after) {
        return new Activity(actor, subject, label, productId, action, what, before, after, note);
    }

    public Activity because(@Nullable String reason) {
        return new Activity(actor, subject, label, productId, action, field, oldValue, newValue, reason);
    }
}
