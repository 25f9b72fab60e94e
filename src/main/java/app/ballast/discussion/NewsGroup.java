package app.ballast.discussion;

/** Why somebody is told: what the inbox is filtered by, and what each person chooses channels for. */
public enum NewsGroup {
    /** Somebody spoke to them. */
    MENTIONS,
    /** Work was given to them. */
    ASSIGNED,
    /** Something waits for their word: a signature, a review. */
    REVIEWS,
    /** Something that they watch went on. */
    WATCHED
}
