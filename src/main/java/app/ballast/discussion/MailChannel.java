package app.ballast.discussion;

/** How news of a group come by e-mail. */
public enum MailChannel {
    OFF,
    AT_ONCE,
    /** Once a day, with all others. */
    DIGEST
}
