package app.ballast.discussion;

/** Addresses of this room's pages. */
public final class DiscussionLinks {

    /** Its query says what is shown. */
    public static final String INBOX = "inbox";

    private DiscussionLinks() {}
}
