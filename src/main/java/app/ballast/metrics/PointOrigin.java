package app.ballast.metrics;

/** Where a point came from. */
public enum PointOrigin {
    /** A file or another system. */
    IMPORT,
    /** A program sent it. */
    API,
    /** A person entered or corrected it: an import never overwrites it. */
    PERSON,
    /** Invented for the sample workspace. */
    SAMPLE
}
