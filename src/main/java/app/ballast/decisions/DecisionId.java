package app.ballast.decisions;

import app.ballast.common.DomainException;
import app.ballast.common.SubjectRef;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Number of a decision; people know it as {@code D-17}. */
public record DecisionId(long value) {

    /** What comments, the activity log and news of changes call a decision. */
    public static final String SUBJECT = "decision";

    private static final Pattern FORM = Pattern.compile("D-([1-9][0-9]{0,17})");

    /** The number in a key, whatever the case of its letter; empty where the text is no key. */
    public static Optional<DecisionId> find(String text) {
        Matcher form = FORM.matcher(text.strip().toUpperCase(Locale.ROOT));
        return form.matches() ? Optional.of(new DecisionId(Long.parseLong(form.group(1)))) : Optional.empty();
    }

    /** As {@link #find}. What is no key answers as a decision that is not there. */
    public static DecisionId of(String text) {
        return find(text).orElseThrow(() -> DomainException.notFound("decision " + text));
    }

    /** What comments and the activity log know it by. */
    public SubjectRef subject() {
        return new SubjectRef(SUBJECT, value);
    }

    /** The key: {@code D-17}. */
    @Override
    public String toString() {
        return "D-" + value;
    }
}
