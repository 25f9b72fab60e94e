package app.ballast.reliability.delivery;

/** Why one of the five cannot be computed. */
public enum Missing {
    /** Nothing was ever brought to production, as far as anybody said. */
    NOTHING_RECORDED,
    /** Nothing was brought to production in the window. */
    NONE_IN_WINDOW,
    /** No deployment of the window says when its changes were committed. */
    NO_COMMITS,
    /** No deployment of the window failed. */
    NONE_FAILED,
    /** Deployments failed, and none has been recovered from yet. */
    NONE_RECOVERED,
    /** Deployments have been recorded for too few days to say how often they come. */
    TOO_SHORT
}
