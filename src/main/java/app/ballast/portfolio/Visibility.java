package app.ballast.portfolio;

/** Who sees a product and all that hangs on it. */
public enum Visibility {
    /** Everybody who is signed in. */
    OPEN,
    /** The named teams only; for all others it does not exist. */
    RESTRICTED
}
