package app.ballast.engagement.measures;

/** What people are asked. */
public enum Survey {
    /** How likely they are to recommend it, 0 to 10. */
    NPS(0, 10),
    /** How satisfied they are, 1 to 5. */
    CSAT(1, 5);

    /** With fewer answers there is no figure. */
    public static final int FEWEST = 30;

    private final int least;
    private final int most;

    Survey(int least, int most) {
        this.least = least;
        this.most = most;
    }

    /** The lowest score. */
    public int least() {
        return least;
    }

    /** The highest score. */
    public int most() {
        return most;
    }

    /** Whether a score is one of this survey's. */
    public boolean has(long score) {
        return score >= least && score <= most;
    }
}
