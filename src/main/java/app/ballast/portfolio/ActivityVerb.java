package app.ballast.portfolio;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What was done, roughly: the choices by which people narrow the activity stream. */
public enum ActivityVerb {
    ADDED(
            "added",
            "logged",
            "imported",
            "opened",
            "proposed",
            "drafted",
            "defined",
            "saved",
            "made",
            "added by import",
            "added source",
            "added webhook connection",
            "added as first administrator",
            "logged follow-up",
            "asked for an exception",
            "added a request to",
            "password link made",
            "entered answers"),
    CHANGED(
            "changed",
            "edited",
            "scored",
            "stated",
            "set",
            "set target",
            "changed services",
            "changed deployment",
            "changed capacity",
            "wrote postmortem",
            "entered value",
            "corrected value",
            "annotated",
            "blocks",
            "is blocked by",
            "no longer blocks",
            "is no longer blocked by",
            "planned maintenance",
            "took back maintenance",
            "changed a request of",
            "changed source",
            "began work on",
            "ended work on",
            "made the beginning",
            "mapped environment",
            "unmapped environment",
            "replaced secret of webhook connection",
            "paused source",
            "resumed source",
            "paused webhook connection",
            "resumed webhook connection",
            "allowed inner address",
            "withdrew inner address"),
    MOVED(
            "moved",
            "moved over",
            "was passed by",
            "let go",
            "acknowledged",
            "resolved",
            "reopened",
            "deployed",
            "recorded deployments"),
    TRIAGED("accepted", "declined", "merged", "snoozed", "took in", "gave back", "returned to triage"),
    DECIDED(
            "signed",
            "decided",
            "superseded",
            "withdrawn",
            "withdrew",
            "reviewed",
            "learnt",
            "has to be signed again",
            "came to hold",
            "signed an exception",
            "took back an exception"),
    TALKED(
            "commented on",
            "edited a comment on",
            "deleted a comment on",
            "restored a comment on",
            "resolved a thread on",
            "reopened a thread on",
            "voted for",
            "withdrew the vote for"),
    REMOVED(
            "archived",
            "restored",
            "deleted",
            "revoked",
            "deactivated",
            "reactivated",
            "removed annotation",
            "removed answers",
            "removed a request from",
            "removed source",
            "removed webhook connection",
            "password link revoked");

    private final Set<String> actions;

    ActivityVerb(String... actions) {
        this.actions = Set.copyOf(Arrays.asList(actions));
    }

    /** The actions that count as this, as the log records them. */
    public Set<String> actions() {
        return actions;
    }

    /** Its name in addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of this name; empty for none. */
    public static Optional<ActivityVerb> of(String code) {
        return Arrays.stream(values()).filter(verb -> verb.code().equals(code)).findFirst();
    }
}
