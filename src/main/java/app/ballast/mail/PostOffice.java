package app.ballast.mail;

/** Hands letters to a mail server. */
interface PostOffice {

    /**
     * Returns once the mail server has taken the letter.
     *
     * @throws Unreachable where no letter can be sent at present
     * @throws Refused where this one was not taken
     */
    void send(Outbox.Stored letter);

    /** The mail server does not answer, or lets nobody in. */
    class Unreachable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unreachable(Throwable cause) {
            super(cause);
        }
    }

    /** The mail server did not take the letter. */
    class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Refused(Throwable cause) {
            super(cause);
        }
    }
}
