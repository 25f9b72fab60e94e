package app.ballast.reliability;

/** How a deployment went. */
public enum DeploymentStatus {
    /** It reached its environment and stayed. */
    SUCCEEDED,
    /** It reached its environment, and somebody had to step in at once: a rollback, a fix, a patch. */
    FAILED,
    /** It was tried and never reached its environment. It counts nowhere. */
    NOT_DEPLOYED
}
