package app.ballast.discussion;

/** Addresses of this room's pages. */
public final class DiscussionLinks {

    /** Its query says what is shown. */
    public static final String INBOX = "inbox";

    /** How one's own news come by e-mail. */
    public static final String MAIL = "account/mail";

    /** Ends one's news by e-mail without signing in; followed by what every letter carries. */
    public static final String UNSUBSCRIBE = "unsubscribe";

    /** The same for mail programs, which post there. */
    static final String UNSUBSCRIBE_POST = "api/v1/mail/unsubscribe?token=";

    private DiscussionLinks() {}
}
