package app.ballast.sources;

/** How a source wants to be shown who asks. */
public enum SignOn {
    /** Open to everybody. */
    NONE,
    /** A token in the header Authorization. */
    BEARER,
    /** A user's name and password. */
    BASIC,
    /** A secret in a header of another name. */
    HEADER
}
