package app.ballast.webhooks;

/** What came of a delivery. */
public enum Outcome {
    /** A deployment was stored, or corrected. */
    STORED(true),
    /** The deployment was known already. */
    UNCHANGED(true),
    /** Commits were noted, by which lead times will be known. */
    NOTED(true),
    /** It tells of nothing that Ballast keeps. */
    IGNORED(true),
    /** Its project and environment are put to no service. */
    NOT_MAPPED(false),
    /** It cannot be read, or makes no sense. */
    REFUSED(false),
    /** The same delivery was taken before; nothing was done again. */
    ALREADY_TAKEN(true);

    private final boolean done;

    Outcome(boolean done) {
        this.done = done;
    }

    /** Whether the same delivery has nothing to bring when it comes again. */
    public boolean done() {
        return done;
    }
}
